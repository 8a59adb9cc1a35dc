package maru.command.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maru.command.CoursesOnTheStore;
import maru.command.Refused;
import maru.command.classroom.Lessons.Lesson;
import maru.command.classroom.OrderCommand.LockClass;
import maru.command.classroom.OrderCommand.RemoveMember;
import maru.command.classroom.PresenceCommand.JoinClass;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.OrderEvent.Locked;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.member.MemberId;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Who is put out, and who comes through the door, on a real event table.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOnTheStoreTest {
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
  void whoIsRemovedHasLeftByTheSameAppend() {
    Lesson lesson = lessons.lesson(1);
    MemberId student = lesson.students().getFirst();
    maru.run(new JoinClass(lesson.session(), student));
    maru.run(new RemoveMember(lesson.session(), teacher, student));
    List<RecordedEvent> last = events(lesson).stream().skip(events(lesson).size() - 2L).toList();
    assertThat(last.get(0).event()).isInstanceOf(MemberRemoved.class);
    assertThat(last.get(1).event()).isInstanceOf(Left.class);
    assertThat(last.get(1).position()).isEqualTo(last.get(0).position() + 1);
    var back = new JoinClass(lesson.session(), student);
    assertThat(catchThrowableOfType(Refused.class, () -> maru.run(back)).refusal())
        .isEqualTo(ClassroomRefusal.REMOVED);
  }

  @Test
  void nobodyNewComesInAfterTheLockHoweverCloseTheRace() throws Exception {
    Lesson lesson = lessons.lesson(30);
    CountDownLatch together = new CountDownLatch(1);
    List<Future<?>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (MemberId student : lesson.students()) {
        tries.add(
            threads.submit(() -> {
              together.await();
              try {
                return maru.run(new JoinClass(lesson.session(), student));
              } catch (Refused refused) {
                assertThat(refused.refusal()).isEqualTo(ClassroomRefusal.LOCKED);
                return refused;
              }
            }));
      }
      tries.add(
          threads.submit(() -> {
            together.await();
            return maru.run(new LockClass(lesson.session(), teacher, true));
          }));
      together.countDown();
      for (Future<?> attempt : tries) {
        attempt.get();
      }
    }
    long lockedAt =
        events(lesson).stream()
            .filter(recorded -> recorded.event() instanceof Locked)
            .findFirst()
            .orElseThrow()
            .position();
    assertThat(events(lesson))
        .filteredOn(recorded -> recorded.event() instanceof Joined)
        .allMatch(recorded -> recorded.position() < lockedAt);
  }

  private List<RecordedEvent> events(Lesson lesson) {
    return maru.events().session(lesson.session(), 0, 10_000);
  }
}
