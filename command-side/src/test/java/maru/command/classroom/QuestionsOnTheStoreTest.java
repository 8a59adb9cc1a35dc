package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maru.command.CoursesOnTheStore;
import maru.command.Refused;
import maru.command.classroom.Lessons.Lesson;
import maru.command.question.QuestionCommand.AskQuestion;
import maru.command.question.QuestionCommand.MarkAnswered;
import maru.command.question.QuestionRefusal;
import maru.command.question.Vote;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent.AnsweredInClass;
import maru.events.question.QuestionEvent.Voted;
import maru.events.question.QuestionId;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Votes for a question, on a real event table.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsOnTheStoreTest {
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
  void eachMembersVoteCountsOnceAndNoneAfterTheAnswerHoweverCloseTheRace() throws Exception {
    Lesson lesson = lessons.lesson(21);
    MemberId asker = lesson.students().getFirst();
    QuestionId question = QuestionId.of(UUID.randomUUID());
    maru.run(
        new AskQuestion(lesson.session(), asker, question, new PersonalText(asker, "c2VhbGVk")));
    CountDownLatch together = new CountDownLatch(1);
    List<Future<?>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (MemberId student : lesson.students().subList(1, 21)) {
        for (int tab = 0; tab < 2; tab++) {
          tries.add(
              threads.submit(() -> {
                together.await();
                return votes(lesson, student, question);
              }));
        }
      }
      tries.add(
          threads.submit(() -> {
            together.await();
            return maru.run(new MarkAnswered(lesson.session(), teacher, question));
          }));
      together.countDown();
      for (Future<?> attempt : tries) {
        attempt.get();
      }
    }
    List<RecordedEvent> events = maru.events().session(lesson.session(), 0, 10_000);
    long answeredAt =
        events.stream()
            .filter(recorded -> recorded.event() instanceof AnsweredInClass)
            .findFirst()
            .orElseThrow()
            .position();
    List<RecordedEvent> votes =
        events.stream().filter(recorded -> recorded.event() instanceof Voted).toList();
    assertThat(votes).extracting(vote -> ((Voted) vote.event()).memberId()).doesNotHaveDuplicates();
    assertThat(votes).allMatch(vote -> vote.position() < answeredAt);
  }

  private Object votes(Lesson lesson, MemberId student, QuestionId question) {
    try {
      return String.valueOf(maru.run(new Vote(lesson.session(), student, question, true)));
    } catch (Refused refused) {
      assertThat(refused.refusal()).isIn(QuestionRefusal.ALREADY_VOTED, QuestionRefusal.ANSWERED);
      return refused;
    }
  }
}
