package maru.query.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maru.events.Event;
import maru.events.PersonalText;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.attendance.AttendanceEvent.Corrected;
import maru.events.attendance.AttendanceEvent.Rejudged;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.query.attendance.AttendanceSheet.Row;
import org.junit.jupiter.api.Test;

/// Given events at minutes after the planned beginning of a class of an hour, then a sheet.
class SheetFoldTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  private static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  private static final MemberId STUDENT = MemberId.of(UUID.randomUUID());
  private static final AttendanceCallId CALL = AttendanceCallId.of(UUID.randomUUID());

  private final SheetFold fold = new SheetFold();

  @Test
  void whoIsThereFromTheBeginningIsPresent() {
    theClassBegins();
    at(1, joined());
    at(60, ended());
    Row row = row();
    assertThat(row.verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(row.presentSeconds()).isEqualTo(59 * 60);
    assertThat(row.presentShare()).isEqualTo(0.983);
    assertThat(row.intervals()).containsExactly(new Interval(minute(1), minute(60)));
  }

  @Test
  void whoComesAfterTheAllowedMinutesIsLate() {
    theClassBegins();
    at(11, joined());
    at(60, ended());
    assertThat(row().verdict()).isEqualTo(Verdict.LATE);
  }

  @Test
  void theLastAllowedMinuteIsNotLate() {
    theClassBegins();
    at(10, joined());
    at(60, ended());
    assertThat(row().verdict()).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void whoseConnectionWasLostWasThereUntilItWasLastSeen() {
    theClassBegins();
    at(0, joined());
    at(50, new Left(SESSION, COURSE, STUDENT, minute(40)));
    at(60, ended());
    assertThat(row().presentSeconds()).isEqualTo(40 * 60);
    assertThat(row().evidence()).last().extracting("at").isEqualTo(minute(40));
  }

  @Test
  void theShareDecidesToTheSecond() {
    theClassBegins();
    at(0, joined());
    at(48, left());
    at(60, ended());
    assertThat(row().verdict()).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void whoIsThereForTooShortATimeIsAbsent() {
    theClassBegins();
    at(0, joined());
    atSecond(48 * 60 - 1, left());
    at(60, ended());
    assertThat(row().verdict()).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void whoHasASeatAndNeverCameIsAbsentAndWhoGaveItBackIsNotThere() {
    at(-60, new Enrolled(COURSE, STUDENT));
    theClassBegins();
    at(60, ended());
    assertThat(row().verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(row().presentSeconds()).isZero();
  }

  @Test
  void onlySeatsBeforeTheEndCount() {
    at(-60, new Enrolled(COURSE, STUDENT));
    at(-30, new Withdrawn(COURSE, STUDENT));
    theClassBegins();
    at(60, ended());
    at(61, new Enrolled(COURSE, STUDENT));
    assertThat(sheet().rows()).isEmpty();
  }

  @Test
  void aReconnectWithinTheGraceIsNoAbsence() {
    theClassBegins();
    at(0, joined());
    at(20, left());
    atSecond(20 * 60 + 30, joined());
    at(40, left());
    atSecond(40 * 60 + 31, joined());
    at(60, ended());
    assertThat(row().intervals())
        .containsExactly(
            new Interval(minute(0), minute(40)),
            new Interval(minute(40).plusSeconds(31), minute(60)));
  }

  @Test
  void intervalsAreUnitedAndNeverSummed() {
    var one = new Interval(minute(0), minute(30));
    var within = new Interval(minute(5), minute(10));
    var over = new Interval(minute(20), minute(50));
    assertThat(Interval.united(List.of(one, within, over)))
        .containsExactly(new Interval(minute(0), minute(50)));
  }

  @Test
  void whoComesEarlyWaitsForNobody() {
    at(-100, scheduled());
    at(-25, started());
    at(-20, joined());
    at(60, ended());
    assertThat(row().presentSeconds()).isEqualTo(3_600);
    assertThat(row().presentShare()).isEqualTo(1);
  }

  @Test
  void aLateBeginningMakesNobodyLate() {
    at(-100, scheduled());
    at(15, started());
    at(16, joined());
    at(60, ended());
    assertThat(row().verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(sheet().from()).isEqualTo(minute(15));
  }

  @Test
  void whileTheClassIsOnThePresentIsItsEnd() {
    theClassBegins();
    at(1, joined());
    AttendanceSheet sheet = Objects.requireNonNull(fold.sheet(minute(20)));
    assertThat(sheet.provisional()).isTrue();
    assertThat(sheet.rows().getFirst().presentSeconds()).isEqualTo(19 * 60);
  }

  @Test
  void theRuleIsThatOfTheCourseWhenTheClassEnded() {
    at(-100, new CourseRevised(COURSE, TEACHER, details(new AttendanceRule(0, 0.5))));
    theClassBegins();
    at(1, joined());
    at(60, ended());
    at(70, new CourseRevised(COURSE, TEACHER, details(new AttendanceRule(30, 0.5))));
    assertThat(row().verdict()).isEqualTo(Verdict.LATE);
  }

  @Test
  void aNewRuleJudgesAnewAndKeepsTheOldVerdict() {
    theClassBegins();
    at(11, joined());
    at(60, ended());
    at(90, new Rejudged(SESSION, COURSE, TEACHER, new AttendanceRule(15, 0.5)));
    assertThat(row().verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(row().earlier()).containsExactly(Verdict.LATE);
    assertThat(sheet().earlier()).containsExactly(AttendanceRule.DEFAULT);
  }

  @Test
  void aCorrectionStandsOverTheRuleAndBesideIt() {
    theClassBegins();
    at(0, joined());
    at(5, left());
    at(60, ended());
    PersonalText reason = new PersonalText(TEACHER, "c2VhbGVk");
    at(70, new Corrected(SESSION, COURSE, TEACHER, STUDENT, Verdict.EXCUSED, reason));
    assertThat(row().verdict()).isEqualTo(Verdict.EXCUSED);
    assertThat(row().computed()).isEqualTo(Verdict.ABSENT);
    at(90, new Rejudged(SESSION, COURSE, TEACHER, new AttendanceRule(10, 0)));
    assertThat(row().verdict()).isEqualTo(Verdict.EXCUSED);
    assertThat(row().computed()).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void everythingThatShowsPresenceIsEvidence() {
    QuizId quiz = QuizId.of(UUID.randomUUID());
    AttendanceCallId missed = AttendanceCallId.of(UUID.randomUUID());
    theClassBegins();
    at(1, joined());
    at(10, called(CALL));
    at(11, new Confirmed(SESSION, COURSE, CALL, STUDENT));
    at(12, new AttendanceEvent.Closed(SESSION, COURSE, CALL));
    at(20, new AnswerSubmitted(SESSION, COURSE, quiz, STUDENT, List.of(0)));
    at(30, called(missed));
    at(31, new AttendanceEvent.Closed(SESSION, COURSE, missed));
    at(50, left());
    at(60, ended());
    assertThat(row().evidence())
        .containsExactly(
            new Evidence(Evidence.Kind.JOINED, minute(1), null),
            new Evidence(Evidence.Kind.CONFIRMED, minute(11), CALL.value()),
            new Evidence(Evidence.Kind.ANSWERED, minute(20), quiz.value()),
            new Evidence(Evidence.Kind.MISSED, minute(31), missed.value()),
            new Evidence(Evidence.Kind.LEFT, minute(50), null));
    assertThat(row().calls()).isEqualTo(1);
    assertThat(sheet().calls()).extracting(AttendanceSheet.Call::confirmed).containsExactly(1, 0);
  }

  @Test
  void theInstructorHasNoRow() {
    theClassBegins();
    at(0, new Joined(SESSION, COURSE, TEACHER));
    at(60, ended());
    assertThat(sheet().rows()).isEmpty();
  }

  private void theClassBegins() {
    at(-100, scheduled());
    at(0, started());
  }

  private void at(int minute, Event event) {
    fold.take(event, minute(minute));
  }

  private void atSecond(int second, Event event) {
    fold.take(event, START.plusSeconds(second));
  }

  private AttendanceSheet sheet() {
    return Objects.requireNonNull(fold.sheet(minute(1_000)));
  }

  private Row row() {
    return sheet().rows().getFirst();
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  private static Event scheduled() {
    return new SessionScheduled(COURSE, SESSION, TEACHER, START, 60, ZoneId.of("Asia/Seoul"), null);
  }

  private static Event started() {
    return new Started(SESSION, COURSE, TEACHER, StudentsSeenBy.EVERYONE);
  }

  private static Event ended() {
    return new Ended(SESSION, COURSE, TEACHER);
  }

  private static Event joined() {
    return new Joined(SESSION, COURSE, STUDENT);
  }

  private static Event left() {
    return new Left(SESSION, COURSE, STUDENT, null);
  }

  private static Event called(AttendanceCallId call) {
    return new Called(SESSION, COURSE, TEACHER, call, 60, START);
  }

  private static CourseDetails details(AttendanceRule rule) {
    return new CourseDetails(
        "붓글씨 첫걸음",
        "",
        "art.calligraphy",
        Level.BEGINNER,
        10,
        List.of(),
        Language.KO,
        List.of(),
        false,
        rule,
        StudentsSeenBy.EVERYONE);
  }
}
