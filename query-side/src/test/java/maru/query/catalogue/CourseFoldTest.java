package maru.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseArchived;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.QuizDiscarded;
import maru.events.catalogue.CatalogueEvent.QuizPrepared;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseDocument.SessionStatus;
import maru.query.catalogue.CourseDocument.Standing;
import maru.query.catalogue.CourseDocument.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseFoldTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CourseId COURSE = CourseId.of(new UUID(1, 1));
  private static final SessionId SESSION = SessionId.of(new UUID(2, 1));
  private static final MemberId INSTRUCTOR = MemberId.of(new UUID(3, 1));
  private static final MemberId STUDENT = MemberId.of(new UUID(3, 2));
  private static final SeatHoldId HOLD = SeatHoldId.of(new UUID(4, 1));
  private static final QuizId QUIZ = QuizId.of(new UUID(5, 1));

  @Test
  void aDraftBecomesACourseAndEnds() {
    assertThat(given(drafted()).status()).isEqualTo(Status.DRAFT);
    CourseDocument published = given(drafted(), published());
    assertThat(published.status()).isEqualTo(Status.PUBLISHED);
    assertThat(published.publishedAt()).isEqualTo(NOW);
    assertThat(given(drafted(), published(), new CourseArchived(COURSE, INSTRUCTOR)).status())
        .isEqualTo(Status.ARCHIVED);
  }

  @Test
  void aRevisionChangesWhatIsSaidAndNotWhoSits() {
    CourseDocument course =
        given(
            drafted(),
            published(),
            new EnrollmentEvent.RosterOpened(COURSE, INSTRUCTOR, 8),
            new EnrollmentEvent.Enrolled(COURSE, STUDENT),
            new CourseRevised(COURSE, INSTRUCTOR, details("궁체로 쓰는 옛 편지", 99)));
    assertThat(course.title()).isEqualTo("궁체로 쓰는 옛 편지");
    assertThat(course.capacity()).isEqualTo(8);
    assertThat(course.seatsLeft()).isEqualTo(7);
  }

  @Test
  void seatsAreCounted() {
    CourseDocument course =
        given(
            drafted(),
            new EnrollmentEvent.RosterOpened(COURSE, INSTRUCTOR, 2),
            new EnrollmentEvent.Enrolled(COURSE, STUDENT),
            new EnrollmentEvent.SeatHeld(COURSE, STUDENT, HOLD, "hash", NOW),
            new EnrollmentEvent.Waitlisted(COURSE, MemberId.of(new UUID(3, 3)), 1));
    assertThat(course.seatsLeft()).isZero();
    assertThat(course.waiting()).isEqualTo(1);
    course = then(course, new EnrollmentEvent.HeldSeatReleased(COURSE, HOLD));
    assertThat(course.seatsLeft()).isEqualTo(1);
    course = then(course, new EnrollmentEvent.Promoted(COURSE, MemberId.of(new UUID(3, 3))));
    assertThat(course.enrolled()).isEqualTo(2);
    assertThat(course.waiting()).isZero();
    course = then(course, new EnrollmentEvent.Withdrawn(COURSE, STUDENT));
    course = then(course, new EnrollmentEvent.CapacityChanged(COURSE, INSTRUCTOR, 5));
    assertThat(course.seatsLeft()).isEqualTo(4);
    course = then(course, new EnrollmentEvent.SeatHeld(COURSE, STUDENT, HOLD, "hash", NOW));
    course = then(course, new EnrollmentEvent.HeldSeatTaken(COURSE, STUDENT, HOLD));
    assertThat(course.held()).isZero();
    assertThat(course.enrolled()).isEqualTo(2);
    course = then(course, new EnrollmentEvent.Waitlisted(COURSE, STUDENT, 1));
    course = then(course, new EnrollmentEvent.WaitlistLeft(COURSE, STUDENT));
    assertThat(then(course, new EnrollmentEvent.RosterClosed(COURSE, INSTRUCTOR)).waiting())
        .isZero();
  }

  @Test
  void sessionsMoveBeginAndEnd() {
    CourseDocument course = given(drafted(), scheduled(NOW.plusSeconds(60)));
    course =
        then(
            course,
            new SessionMoved(COURSE, SESSION, INSTRUCTOR, NOW.plusSeconds(120), 90, SEOUL, "둘째 날"));
    assertThat(course.sessions()).hasSize(1);
    assertThat(course.sessions().getFirst().minutes()).isEqualTo(90);
    course =
        then(
            course,
            new ClassroomEvent.Started(SESSION, COURSE, INSTRUCTOR, StudentsSeenBy.EVERYONE));
    assertThat(course.sessions().getFirst().status()).isEqualTo(SessionStatus.LIVE);
    course = then(course, new ClassroomEvent.Ended(SESSION, COURSE, INSTRUCTOR));
    assertThat(course.sessions().getFirst().status()).isEqualTo(SessionStatus.ENDED);
    assertThat(
            then(course, new SessionCancelled(COURSE, SESSION, INSTRUCTOR))
                .sessions()
                .getFirst()
                .status())
        .isEqualTo(SessionStatus.CANCELLED);
  }

  @Test
  void quizzesWaitUntilTheyAreDiscarded() {
    PreparedQuiz quiz = new PreparedQuiz(QUIZ, "먹을 가는 방향은?", List.of("한쪽", "양쪽"), List.of(0), null);
    CourseDocument course = given(drafted(), new QuizPrepared(COURSE, INSTRUCTOR, quiz));
    assertThat(course.quizzes()).containsExactly(quiz);
    assertThat(then(course, new QuizDiscarded(COURSE, INSTRUCTOR, QUIZ)).quizzes()).isEmpty();
  }

  @Test
  void nothingBeginsWithoutADraft() {
    assertThatThrownBy(() -> given(published())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCardKnowsWhatComesNext() {
    CourseDocument course =
        given(drafted(), scheduled(NOW.minusSeconds(7200)), scheduled2(NOW.plusSeconds(60)));
    CourseCard card = CourseCard.of(course, "김붓", NOW);
    assertThat(Objects.requireNonNull(card.nextSession()).startsAt())
        .isEqualTo(NOW.plusSeconds(60));
    assertThat(card.sessionCount()).isEqualTo(2);
    assertThat(card.instructor().name()).isEqualTo("김붓");
  }

  @Test
  void aSessionThatNobodyBeganWasNotHeld() {
    CourseDocument course = given(drafted(), scheduled(NOW));
    CourseDocument.Session session = course.sessions().getFirst();
    assertThat(session.standing(NOW.plusSeconds(3599))).isEqualTo(Standing.SCHEDULED);
    assertThat(session.standing(NOW.plusSeconds(3600))).isEqualTo(Standing.NOT_HELD);
    course =
        then(
            course,
            new ClassroomEvent.Started(SESSION, COURSE, INSTRUCTOR, StudentsSeenBy.EVERYONE));
    session = course.sessions().getFirst();
    assertThat(session.standing(NOW.plusSeconds(7200))).isEqualTo(Standing.LIVE);
    assertThat(session.standing(NOW.plus(Duration.ofHours(4)))).isEqualTo(Standing.ENDED);
  }

  @Test
  void aSessionThatEndedEarlyIsNoSlotAnyMore() {
    CourseDocument course =
        given(
            drafted(),
            scheduled(NOW.plusSeconds(600)),
            new ClassroomEvent.Started(SESSION, COURSE, INSTRUCTOR, StudentsSeenBy.EVERYONE),
            new ClassroomEvent.Ended(SESSION, COURSE, INSTRUCTOR));
    assertThat(CourseWords.of(course).slots()).isEmpty();
    assertThat(CourseCard.of(course, "김붓", NOW).nextSession()).isNull();
  }

  @Test
  void aCourseIsFoundByItsSlotsInKorea() {
    CourseWords words = CourseWords.of(given(drafted(), scheduled(NOW)));
    assertThat(words.slots().getFirst().weekday()).isEqualTo("7");
    assertThat(words.slots().getFirst().hour()).isEqualTo("12");
    assertThat(words.path()).containsExactly("art", "art.calligraphy");
    assertThat(words.initials()).contains("ㅂㄱㅆ");
  }

  private static CourseDocument given(Event... events) {
    CourseDocument course = null;
    for (Event event : events) {
      course = then(course, event);
    }
    return Objects.requireNonNull(course);
  }

  private static CourseDocument then(@Nullable CourseDocument course, Event event) {
    return Objects.requireNonNull(CourseFold.apply(course, event, NOW));
  }

  private static CourseDrafted drafted() {
    return new CourseDrafted(COURSE, INSTRUCTOR, details("처음 만나는 붓글씨", 10));
  }

  private static CoursePublished published() {
    return new CoursePublished(COURSE, INSTRUCTOR, "art.calligraphy");
  }

  private static SessionScheduled scheduled(Instant at) {
    return new SessionScheduled(COURSE, SESSION, INSTRUCTOR, at, 60, SEOUL, null);
  }

  private static SessionScheduled scheduled2(Instant at) {
    return new SessionScheduled(
        COURSE, SessionId.of(new UUID(2, 2)), INSTRUCTOR, at, 60, SEOUL, null);
  }

  private static CourseDetails details(String title, int capacity) {
    return new CourseDetails(
        title,
        "붓을 처음 잡는 사람을 위한 수업입니다.",
        "art.calligraphy",
        Level.BEGINNER,
        capacity,
        List.of("서예"),
        Language.KO,
        List.of("붓", "먹"),
        true,
        AttendanceRule.DEFAULT,
        StudentsSeenBy.EVERYONE);
  }
}
