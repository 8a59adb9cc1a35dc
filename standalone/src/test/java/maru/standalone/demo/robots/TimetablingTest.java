package maru.standalone.demo.robots;

import static maru.standalone.demo.robots.PracticeClass.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import maru.command.catalogue.Course;
import maru.command.catalogue.PlannedSession;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.standalone.demo.robots.Begun.BegunClass;
import maru.standalone.demo.robots.Timetabling.Step;
import org.junit.jupiter.api.Test;

/// Given the town's timetable, what is done about it.
class TimetablingTest {
  private static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  private static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());

  private static Course.Known course(PlannedSession... planned) {
    SequencedMap<SessionId, PlannedSession> sessions = new LinkedHashMap<>();
    for (PlannedSession session : planned) {
      sessions.put(session.sessionId(), session);
    }
    CourseDetails details =
        new CourseDetails(
            "둘이 쓰는 붓글씨",
            "마주 앉아 서로에게 한 줄씩 써 줘요.",
            "art.calligraphy",
            Level.BEGINNER,
            12,
            List.of(),
            Language.KO,
            List.of(),
            false,
            AttendanceRule.DEFAULT,
            StudentsSeenBy.EVERYONE);
    return new Course.Known(
        COURSE,
        TEACHER,
        details,
        Course.Status.PUBLISHED,
        sessions,
        new LinkedHashSet<>(),
        new LinkedHashMap<>());
  }

  private static PlannedSession from(Duration offset, int minutes) {
    return new PlannedSession(
        SESSION, NOON.plus(offset), minutes, java.time.ZoneId.of("Asia/Seoul"), null);
  }

  private static BegunClass begun(SessionId session) {
    return new BegunClass(session, COURSE, TEACHER, NOON.minusSeconds(60), false);
  }

  private static List<Step> practice(Course.Known course, List<BegunClass> on) {
    Set<SessionId> known = new LinkedHashSet<>();
    on.forEach(one -> known.add(one.sessionId()));
    return Timetabling.practice(List.of(course), on, known::contains, NOON);
  }

  private static List<Step> coming(Course.Known course, List<BegunClass> on, boolean deserted) {
    List<SessionId> known = new ArrayList<>();
    on.forEach(one -> known.add(one.sessionId()));
    return Timetabling.coming(List.of(course), on, known::contains, session -> deserted, NOON);
  }

  private static final Step PRACTICE = new Step.Plan(COURSE, TEACHER, NOON.plusSeconds(60), 120);

  @Test
  void whatIsPlannedForNowIsBegunBeforeAnythingIsPlanned() {
    assertThat(practice(course(from(Duration.ofMinutes(12), 60)), List.of()))
        .containsExactly(new Step.Begin(SESSION, TEACHER), PRACTICE);
  }

  @Test
  void whatIsTooFarOffOrNearlyOverIsLeftAlone() {
    assertThat(practice(course(from(Duration.ofMinutes(30), 60)), List.of()))
        .containsExactly(PRACTICE);
    assertThat(practice(course(from(Duration.ofMinutes(-55), 60)), List.of()))
        .containsExactly(PRACTICE);
  }

  @Test
  void oneClassIsOnAndGoesOnUntilItsTimeIsOver() {
    List<BegunClass> on = List.of(begun(SESSION));
    assertThat(practice(course(from(Duration.ofMinutes(-59), 60)), on)).isEmpty();
    assertThat(practice(course(from(Duration.ofHours(-1), 60)), on))
        .containsExactly(new Step.End(SESSION, TEACHER));
  }

  @Test
  void ofTwoThatAreOnTheLaterEnds() {
    SessionId other = SessionId.of(UUID.randomUUID());
    assertThat(
            practice(
                course(from(Duration.ofMinutes(-5), 60)), List.of(begun(SESSION), begun(other))))
        .containsExactly(new Step.End(other, TEACHER));
  }

  @Test
  void aClassToBeginIsPlannedUnlessOneComesSoon() {
    Instant next = NOON.plus(Duration.ofMinutes(10));
    assertThat(coming(course(), List.of(), false).getFirst())
        .isEqualTo(new Step.Plan(COURSE, TEACHER, next, 40));
    assertThat(coming(course(from(Duration.ofMinutes(21), 60)), List.of(), false)).isNotEmpty();
    assertThat(coming(course(from(Duration.ofMinutes(20), 60)), List.of(), false)).isEmpty();
    assertThat(coming(course(from(Duration.ofMinutes(-49), 60)), List.of(), false)).isEmpty();
    assertThat(coming(course(from(Duration.ofMinutes(-50), 60)), List.of(), false)).isNotEmpty();
  }

  @Test
  void whatWasBegunIsNotAboutToBegin() {
    Course.Known course = course(from(Duration.ofMinutes(5), 60));
    assertThat(Timetabling.coming(List.of(course), List.of(), SESSION::equals, one -> false, NOON))
        .isNotEmpty();
  }

  @Test
  void aPersonsClassIsEndedOnlyWhenTheyLeftItAndItsTimeIsOver() {
    List<BegunClass> on = List.of(begun(SESSION));
    Course.Known over = course(from(Duration.ofHours(-1), 60));
    assertThat(coming(over, on, false)).isEmpty();
    assertThat(coming(over, on, true)).containsExactly(new Step.End(SESSION, TEACHER));
    assertThat(coming(course(from(Duration.ofMinutes(-59), 60)), on, true)).isEmpty();
  }
}
