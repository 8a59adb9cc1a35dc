package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import maru.command.CoursesOnTheStore;
import maru.command.Refusal;
import maru.command.Refused;
import maru.command.classroom.Lessons.Lesson;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.Presented;
import maru.store.RecordedEvent;
import maru.store.axon.CommandOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The answer rule under attack: 10,000 times a student answers one quiz from two tabs at once, at
/// random instants around its closing by the instructor or around its deadline.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerRuleTest {
  private static final int CLASSES = 10;
  private static final int STUDENTS = 25;
  private static final int QUIZZES = 40;
  private static final long SEED = 20_261_122;

  /// The instants lie within this time around the closing.
  private static final Duration AROUND = Duration.ofMillis(60);

  private final MemberId teacher = Lessons.member();
  private final Map<QuizId, Set<MemberId>> accepted = new ConcurrentHashMap<>();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  /// No more at once than a few web servers would let through.
  private final Semaphore gate = new Semaphore(64);

  private CoursesOnTheStore maru;
  private Lessons lessons;

  @BeforeAll
  void start(@TempDir Path keys) {
    maru = new CoursesOnTheStore(keys);
    lessons = new Lessons(maru, teacher);
  }

  @AfterAll
  void stop() {
    maru.close();
  }

  @Test
  void whatIsAcceptedCountsAndWhatDoesNotCountIsRefusedInEveryInterleaving() throws Exception {
    List<Lesson> all = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      all.add(lessons.lesson(STUDENTS));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLASSES; i++) {
        Lesson lesson = all.get(i);
        Random random = new Random(SEED + i);
        running.add(
            threads.submit(() -> {
              teach(lesson, random, threads);
              return null;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(wrong).isEmpty();
    int interleavings = 0;
    for (Lesson lesson : all) {
      interleavings += countedAsAccepted(lesson);
      sameAfterARebuild(lesson);
    }
    assertThat(interleavings).isEqualTo(10_000);
  }

  private void teach(Lesson lesson, Random random, ExecutorService threads) throws Exception {
    for (int i = 0; i < QUIZZES; i++) {
      boolean byDeadline = i % 4 == 0;
      PreparedQuiz quiz = quiz(byDeadline ? 1 : null);
      accepted.put(quiz.quizId(), ConcurrentHashMap.newKeySet());
      maru.run(new PresentQuiz(lesson.session(), teacher, quiz));
      Instant over = byDeadline ? deadlineOf(lesson, quiz) : Instant.now().plus(AROUND);
      List<Future<?>> acts = new ArrayList<>();
      for (MemberId student : lesson.students()) {
        for (int tab = 0; tab < 2; tab++) {
          Instant at = over.plusNanos((long) ((random.nextDouble() - 0.6) * AROUND.toNanos()));
          acts.add(threads.submit(() -> answer(lesson, student, quiz, at)));
        }
      }
      if (!byDeadline) {
        acts.add(
            threads.submit(() -> {
              parkUntil(over);
              return maru.run(new CloseQuiz(lesson.session(), teacher, quiz.quizId()));
            }));
      }
      for (Future<?> act : acts) {
        act.get();
      }
      maru.run(new CloseQuiz(lesson.session(), teacher, quiz.quizId()));
    }
  }

  private boolean answer(Lesson lesson, MemberId student, PreparedQuiz quiz, Instant at)
      throws InterruptedException {
    parkUntil(at);
    gate.acquire();
    try {
      var outcome = maru.run(new AnswerQuiz(lesson.session(), student, quiz.quizId(), List.of(0)));
      boolean done = outcome instanceof CommandOutcome.Done;
      if (done && !Objects.requireNonNull(accepted.get(quiz.quizId())).add(student)) {
        wrong.add(student + " was accepted twice for " + quiz.quizId());
      }
      return done;
    } catch (Refused refused) {
      if (refused.refusal().kind() != Refusal.Kind.STATE) {
        wrong.add(refused.refusal().code() + " is no 409");
      }
      return false;
    } finally {
      gate.release();
    }
  }

  /// What stands in the store is what was accepted, once for each student and before the closing.
  private int countedAsAccepted(Lesson lesson) {
    int interleavings = 0;
    Set<QuizId> open = new HashSet<>();
    Map<QuizId, Set<MemberId>> stored = new HashMap<>();
    for (RecordedEvent recorded : maru.events().session(lesson.session(), 0, 100_000)) {
      switch (recorded.event()) {
        case Presented e -> {
          open.add(e.quiz().quizId());
          stored.put(e.quiz().quizId(), new HashSet<>());
          interleavings += STUDENTS;
        }
        case Closed e -> open.remove(e.quizId());
        case AnswerSubmitted e -> {
          assertThat(open).contains(e.quizId());
          assertThat(Objects.requireNonNull(stored.get(e.quizId())).add(e.memberId())).isTrue();
        }
        default -> {}
      }
    }
    stored.forEach((quiz, students) -> assertThat(students).isEqualTo(accepted.get(quiz)));
    return interleavings;
  }

  /// From the events alone: who answered what is the same, and nothing more is taken.
  private void sameAfterARebuild(Lesson lesson) {
    Classroom classroom =
        maru.events().stream(Streams.CLASSROOM.stream(lesson.session()), 0).stream()
            .map(RecordedEvent::event)
            .reduce(Classroom.waiting(), Classroom::evolve, (one, _) -> one);
    for (MemberId student : lesson.students()) {
      String stream =
          Streams.PARTICIPATION.stream(Streams.participation(lesson.session(), student));
      Participation rebuilt =
          maru.events().stream(stream, 0).stream()
              .map(RecordedEvent::event)
              .reduce(Participation.NONE, Participation::evolve, (one, _) -> one);
      Set<QuizId> answered =
          Classroom.boards(classroom).quizzes().quizzes().keySet().stream()
              .filter(quiz -> Objects.requireNonNull(accepted.get(quiz)).contains(student))
              .collect(Collectors.toSet());
      assertThat(rebuilt.answered()).isEqualTo(answered);
    }
  }

  private Instant deadlineOf(Lesson lesson, PreparedQuiz quiz) {
    return maru.events().stream(Streams.CLASSROOM.stream(lesson.session()), 0).stream()
        .map(RecordedEvent::event)
        .filter(event -> event instanceof Presented e && e.quiz().equals(quiz))
        .map(event -> Objects.requireNonNull(((Presented) event).deadline()))
        .findFirst()
        .orElseThrow();
  }

  private static void parkUntil(Instant at) {
    long nanos = Duration.between(Instant.now(), at).toNanos();
    while (nanos > 0) {
      LockSupport.parkNanos(nanos);
      nanos = Duration.between(Instant.now(), at).toNanos();
    }
  }

  private static PreparedQuiz quiz(@Nullable Integer seconds) {
    return new PreparedQuiz(
        QuizId.of(UUID.randomUUID()), "붓은 어떻게 쥐나요?", List.of("세워서", "눕혀서"), List.of(0), seconds);
  }
}
