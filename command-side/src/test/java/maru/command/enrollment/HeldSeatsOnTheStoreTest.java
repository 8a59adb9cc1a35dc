package maru.command.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maru.command.CoursesOnTheStore;
import maru.command.Refused;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.enrollment.EnrollmentAnswer.Status;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.HoldSeat;
import maru.command.enrollment.RosterCommand.RenewHold;
import maru.command.enrollment.RosterCommand.TakeHeldSeat;
import maru.command.enrollment.RosterHandlers.Held;
import maru.command.enrollment.RosterHandlers.HoldSeatForFriend;
import maru.command.enrollment.RosterHandlers.RenewLink;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Seats held for friends, with their durable timers.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldSeatsOnTheStoreTest {
  private CoursesOnTheStore maru;

  @BeforeAll
  void start(@TempDir Path keys) {
    maru = new CoursesOnTheStore(keys);
  }

  @AfterAll
  void stop() {
    maru.close();
  }

  @Test
  void theFriendTakesTheSeatByTheLinkAndTheSecretIsNotStored() {
    CourseId course = published(2);
    MemberId holder = enrolled(course);
    Held held = hold(course, holder, Instant.now().plus(Duration.ofHours(1)));
    FriendToken token = new FriendToken(held.token());
    assertThat(token.courseId()).isEqualTo(course);
    MemberId friend = member();
    assertThat(
            maru.ask(new TakeHeldSeat(course, friend, token.hash()), EnrollmentAnswer.class)
                .status())
        .isEqualTo(Status.ENROLLED);
    assertThat(maru.events().course(course, 0, 100))
        .extracting(RecordedEvent::toString)
        .noneMatch(event -> event.contains(held.token()));
  }

  @Test
  void aRenewedLinkLeadsToTheSeatForAsLongAsTheOldOneWould() {
    CourseId course = published(2);
    MemberId holder = enrolled(course);
    Held held = hold(course, holder, Instant.now().plus(Duration.ofHours(1)));
    FriendToken token = FriendToken.create(course);
    Held renewed =
        maru.ask(
            new RenewLink(
                new RenewHold(course, holder, SeatHoldId.of(UUID.randomUUID()), token.hash()),
                token.text()),
            Held.class);
    assertThat(renewed.expiresAt()).isEqualTo(held.expiresAt());
    MemberId friend = member();
    TakeHeldSeat byTheOld = new TakeHeldSeat(course, friend, new FriendToken(held.token()).hash());
    assertThatThrownBy(() -> maru.ask(byTheOld, EnrollmentAnswer.class))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(EnrollmentRefusal.HOLD_IS_OVER));
    TakeHeldSeat byTheNew = new TakeHeldSeat(course, friend, token.hash());
    assertThat(maru.ask(byTheNew, EnrollmentAnswer.class).status()).isEqualTo(Status.ENROLLED);
  }

  @Test
  void aHoldEndsByItselfAndTheFirstInLineGetsTheSeat() {
    CourseId course = published(2);
    MemberId holder = enrolled(course);
    hold(course, holder, Instant.now().plus(Duration.ofMillis(700)));
    MemberId waiting = member();
    EnrollmentAnswer answer = maru.ask(new Enroll(course, waiting), EnrollmentAnswer.class);
    assertThat(answer.status()).isEqualTo(Status.WAITLISTED);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            EnrollmentAnswer.of(course, maru.bean(Rosters.class).roster(course), waiting).status()
                == Status.ENROLLED);
  }

  @Test
  void whatWasNeverALinkIsGone() {
    for (String text : List.of("", "?", "c2VjcmV0", "가나다")) {
      assertThatThrownBy(() -> new FriendToken(text).courseId())
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(EnrollmentRefusal.HOLD_IS_OVER));
    }
  }

  private Held hold(CourseId course, MemberId holder, Instant until) {
    FriendToken token = FriendToken.create(course);
    return maru.ask(
        new HoldSeatForFriend(
            new HoldSeat(course, holder, SeatHoldId.of(UUID.randomUUID()), token.hash(), until),
            token.text()),
        Held.class);
  }

  private MemberId enrolled(CourseId course) {
    MemberId student = member();
    maru.run(new Enroll(course, student));
    return student;
  }

  private CourseId published(int capacity) {
    CourseId course = CourseId.of(UUID.randomUUID());
    MemberId instructor = member();
    maru.run(
        new DraftCourse(
            course,
            instructor,
            new CourseDetails(
                "둘이 쓰는 붓글씨",
                "연인이나 친구와 나란히 앉아 먹을 갈고 서로에게 한 줄을 써 주는 수업이에요.",
                "art.calligraphy",
                Level.ALL,
                capacity,
                List.of(),
                Language.KO,
                List.of(),
                true,
                AttendanceRule.DEFAULT,
                StudentsSeenBy.EVERYONE)));
    maru.run(
        new ScheduleSession(
            course,
            instructor,
            SessionId.of(UUID.randomUUID()),
            Instant.now().plus(Duration.ofDays(2)),
            60,
            ZoneId.of("Asia/Seoul"),
            null));
    maru.run(new PublishCourse(course, instructor));
    return course;
  }

  private static MemberId member() {
    return MemberId.of(UUID.randomUUID());
  }
}
