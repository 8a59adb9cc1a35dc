package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maru.command.CoursesOnTheStore;
import maru.command.Refused;
import maru.command.catalogue.CourseCommand.PrepareQuiz;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.Lessons.Lesson;
import maru.command.classroom.PresenceCommand.JoinClass;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.command.quiz.QuizRefusal;
import maru.events.Event;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.store.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The promise that an answer counts, on a real event table: a class from its start on.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersOnTheStoreTest {
  private static final int STUDENTS = 40;

  private final MemberId teacher = Lessons.member();
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
  void aPreparedQuizIsAnsweredOnceByWhoeverHasASeat() {
    Lesson lesson = lessons.lesson(1);
    PreparedQuiz prepared = quiz(null);
    maru.run(new PrepareQuiz(lesson.course(), teacher, prepared));
    maru.run(new PresentPreparedQuiz(lesson.session(), teacher, prepared.quizId()));
    MemberId student = lesson.students().getFirst();
    maru.run(new JoinClass(lesson.session(), student));
    maru.run(answer(lesson, student, prepared));
    assertThat(refusal(answer(lesson, student, prepared))).isEqualTo(QuizRefusal.ALREADY_ANSWERED);
    assertThat(refusal(answer(lesson, Lessons.member(), prepared)))
        .isEqualTo(ClassroomRefusal.NOT_ENROLLED);
    assertThat(refusal(new JoinClass(lesson.session(), Lessons.member())))
        .isEqualTo(ClassroomRefusal.NOT_ENROLLED);
    assertThat(answersTo(lesson, prepared)).hasSize(1);
  }

  @Test
  void aQuizClosesByItselfWhenItsTimeIsOver() {
    Lesson lesson = lessons.lesson(1);
    PreparedQuiz quick = quiz(1);
    maru.run(new PresentQuiz(lesson.session(), teacher, quick));
    await().until(() -> closingOf(lesson, quick) != null);
    assertThat(refusal(answer(lesson, lesson.students().getFirst(), quick)))
        .isEqualTo(QuizRefusal.CLOSED);
  }

  @Test
  void nobodyAnswersAfterTheEndOfTheClass() {
    Lesson lesson = lessons.lesson(1);
    PreparedQuiz quiz = quiz(null);
    maru.run(new PresentQuiz(lesson.session(), teacher, quiz));
    maru.run(new EndClass(lesson.session(), teacher));
    assertThat(closingOf(lesson, quiz)).isNotNull();
    assertThat(refusal(answer(lesson, lesson.students().getFirst(), quiz)))
        .isEqualTo(ClassroomRefusal.ENDED);
  }

  /// Everybody answers twice at once while the instructor closes: whatever was accepted stands
  /// before the closing, once for each student; whatever was refused stands nowhere.
  @Test
  void anAnswerThatIsAcceptedCountsAndOneThatIsRefusedDoesNot() throws Exception {
    Lesson lesson = lessons.lesson(STUDENTS);
    for (int round = 0; round < 5; round++) {
      PreparedQuiz quiz = quiz(null);
      maru.run(new PresentQuiz(lesson.session(), teacher, quiz));
      List<MemberId> accepted = raceTheClosing(lesson, quiz);
      long closedAt = Objects.requireNonNull(closingOf(lesson, quiz)).position();
      List<RecordedEvent> stored = answersTo(lesson, quiz);
      assertThat(stored).allMatch(answer -> answer.position() < closedAt);
      assertThat(stored)
          .extracting(recorded -> ((AnswerSubmitted) recorded.event()).memberId())
          .containsExactlyInAnyOrderElementsOf(accepted);
    }
  }

  private List<MemberId> raceTheClosing(Lesson lesson, PreparedQuiz quiz) throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    List<Future<@Nullable MemberId>> tries = new ArrayList<>();
    List<MemberId> accepted = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (MemberId student : lesson.students()) {
        for (int tab = 0; tab < 2; tab++) {
          tries.add(threads.submit(() -> tryToAnswer(lesson, student, quiz, together)));
        }
      }
      Future<?> closing =
          threads.submit(() -> {
            together.await();
            return maru.run(new CloseQuiz(lesson.session(), teacher, quiz.quizId()));
          });
      together.countDown();
      closing.get();
      for (Future<@Nullable MemberId> attempt : tries) {
        MemberId student = answered(attempt);
        if (student != null) {
          accepted.add(student);
        }
      }
    }
    return accepted;
  }

  private @Nullable MemberId tryToAnswer(
      Lesson lesson, MemberId student, PreparedQuiz quiz, CountDownLatch together)
      throws InterruptedException {
    together.await();
    try {
      maru.run(answer(lesson, student, quiz));
      return student;
    } catch (Refused refused) {
      assertThat(refused.refusal()).isIn(QuizRefusal.CLOSED, QuizRefusal.ALREADY_ANSWERED);
      return null;
    }
  }

  private static @Nullable MemberId answered(Future<@Nullable MemberId> attempt)
      throws InterruptedException, ExecutionException {
    return attempt.get();
  }

  private Object refusal(Object command) {
    return catchThrowableOfType(Refused.class, () -> maru.run(command)).refusal();
  }

  private List<RecordedEvent> answersTo(Lesson lesson, PreparedQuiz quiz) {
    return maru.events().session(lesson.session(), 0, 10_000).stream()
        .filter(recorded ->
            recorded.event() instanceof AnswerSubmitted answer
                && answer.quizId().equals(quiz.quizId()))
        .toList();
  }

  private @Nullable RecordedEvent closingOf(Lesson lesson, PreparedQuiz quiz) {
    return maru.events().session(lesson.session(), 0, 10_000).stream()
        .filter(recorded -> closes(recorded.event(), quiz))
        .findFirst()
        .orElse(null);
  }

  private static boolean closes(Event event, PreparedQuiz quiz) {
    return event instanceof Closed closed && closed.quizId().equals(quiz.quizId());
  }

  private static AnswerQuiz answer(Lesson lesson, MemberId student, PreparedQuiz quiz) {
    return new AnswerQuiz(lesson.session(), student, quiz.quizId(), List.of(0));
  }

  private static PreparedQuiz quiz(@Nullable Integer seconds) {
    return new PreparedQuiz(
        QuizId.of(UUID.randomUUID()), "붓은 어떻게 쥐나요?", List.of("세워서", "눕혀서"), List.of(0), seconds);
  }
}
