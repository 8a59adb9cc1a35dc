package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

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
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.AttendanceCommand.CorrectAttendance;
import maru.command.attendance.AttendanceRefusal;
import maru.command.attendance.ConfirmPresence;
import maru.command.classroom.Lessons.Lesson;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.attendance.Verdict;
import maru.events.member.MemberId;
import maru.store.PersonalKeys;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The promise that a confirmation counts, on a real event table.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsOnTheStoreTest {
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
  void aCallClosesByItselfWhenItsTimeIsOver() {
    Lesson lesson = lessons.lesson(1);
    AttendanceCallId call = call(lesson, 1);
    await().until(() -> closingOf(lesson, call) > 0);
    var late = new ConfirmPresence(lesson.session(), lesson.students().getFirst(), call);
    assertThat(catchThrowableOfType(Refused.class, () -> maru.run(late)).refusal())
        .isEqualTo(AttendanceRefusal.CLOSED);
  }

  @Test
  void aConfirmationThatIsAcceptedCountsAndOneThatIsRefusedDoesNot() throws Exception {
    Lesson lesson = lessons.lesson(30);
    AttendanceCallId call = call(lesson, 600);
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Boolean>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (MemberId student : lesson.students()) {
        tries.add(threads.submit(() -> isAccepted(lesson, student, call, together)));
        tries.add(threads.submit(() -> isAccepted(lesson, student, call, together)));
      }
      Future<?> closing =
          threads.submit(() -> {
            together.await();
            return maru.run(new CloseCall(lesson.session(), teacher, call));
          });
      together.countDown();
      closing.get();
      int accepted = 0;
      for (Future<Boolean> attempt : tries) {
        accepted += attempt.get() ? 1 : 0;
      }
      List<RecordedEvent> stored = confirmations(lesson, call);
      assertThat(stored).hasSize(accepted);
      assertThat(stored).allMatch(one -> one.position() < closingOf(lesson, call));
      assertThat(stored)
          .extracting(one -> ((Confirmed) one.event()).memberId())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void onlyWhoHadASeatOrWasThereIsCorrected() {
    Lesson lesson = lessons.lesson(1);
    var reason = maru.bean(PersonalKeys.class).seal(teacher, "정전이었어요");
    var session = lesson.session();
    maru.run(
        new CorrectAttendance(
            session, teacher, lesson.students().getFirst(), Verdict.EXCUSED, reason));
    var stranger =
        new CorrectAttendance(session, teacher, Lessons.member(), Verdict.EXCUSED, reason);
    assertThat(catchThrowableOfType(Refused.class, () -> maru.run(stranger)).refusal())
        .isEqualTo(AttendanceRefusal.NO_SUCH_STUDENT);
  }

  private boolean isAccepted(
      Lesson lesson, MemberId student, AttendanceCallId call, CountDownLatch together)
      throws InterruptedException {
    together.await();
    try {
      maru.run(new ConfirmPresence(lesson.session(), student, call));
      return true;
    } catch (Refused refused) {
      assertThat(refused.refusal())
          .isIn(AttendanceRefusal.CLOSED, AttendanceRefusal.ALREADY_CONFIRMED);
      return false;
    }
  }

  private AttendanceCallId call(Lesson lesson, int seconds) {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    maru.run(new CallAttendance(lesson.session(), teacher, call, seconds));
    return call;
  }

  private List<RecordedEvent> confirmations(Lesson lesson, AttendanceCallId call) {
    return maru.events().session(lesson.session(), 0, 10_000).stream()
        .filter(one -> one.event() instanceof Confirmed e && e.callId().equals(call))
        .toList();
  }

  /// Its position; 0 while it is open.
  private long closingOf(Lesson lesson, AttendanceCallId call) {
    return maru.events().session(lesson.session(), 0, 10_000).stream()
        .filter(one -> one.event() instanceof AttendanceEvent.Closed e && e.callId().equals(call))
        .mapToLong(RecordedEvent::position)
        .findFirst()
        .orElse(0);
  }
}
