package maru.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import maru.command.Refused;
import maru.command.catalogue.CourseCommand.ArchiveCourse;
import maru.command.catalogue.CourseCommand.CancelSession;
import maru.command.catalogue.CourseCommand.DiscardQuiz;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.MoveSession;
import maru.command.catalogue.CourseCommand.PrepareQuiz;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ReviseCourse;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent;
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
import maru.events.member.Language;
import maru.events.member.MemberId;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final CourseId OTHER_COURSE = CourseId.of(UUID.randomUUID());
  private static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  private static final SessionId OTHER_SESSION = SessionId.of(UUID.randomUUID());
  private static final MemberId GYUHYEON = MemberId.of(UUID.randomUUID());
  private static final MemberId STRANGER = MemberId.of(UUID.randomUUID());
  private static final CourseDetails DETAILS =
      new CourseDetails(
          "폴댄스 첫걸음",
          "폴을 처음 잡는 분과 기본 스핀 세 가지를 배워요. 미끄러지지 않는 법부터 시작합니다.",
          "dance.pole",
          Level.BEGINNER,
          12,
          List.of("폴댄스"),
          Language.KO,
          List.of("반바지"),
          true,
          AttendanceRule.DEFAULT,
          StudentsSeenBy.EVERYONE);
  private static final PreparedQuiz QUIZ =
      new PreparedQuiz(
          QuizId.of(UUID.randomUUID()), "스핀 전에 할 일은?", List.of("폴 닦기", "물 마시기"), List.of(0), 30);

  private static final CatalogueEvent DRAFTED = new CourseDrafted(COURSE, GYUHYEON, DETAILS);
  private static final CatalogueEvent SCHEDULED = scheduled(COURSE, SESSION, TOMORROW);
  private static final CatalogueEvent PUBLISHED =
      new CoursePublished(COURSE, GYUHYEON, "dance.pole");
  private static final CatalogueEvent ARCHIVED = new CourseArchived(COURSE, GYUHYEON);

  @Test
  void aCourseStartsAsADraft() {
    given().when(new DraftCourse(COURSE, GYUHYEON, DETAILS)).then(DRAFTED);
  }

  @Test
  void anIdIsTakenOnce() {
    given(DRAFTED)
        .when(new DraftCourse(COURSE, GYUHYEON, DETAILS))
        .refused(CourseRefusal.ALREADY_EXISTS);
  }

  @Test
  void revisingKeepsWhatIsNotNamed() {
    given(DRAFTED)
        .when(new ReviseCourse(COURSE, GYUHYEON, title("폴댄스 두 걸음")))
        .then(new CourseRevised(COURSE, GYUHYEON, title("폴댄스 두 걸음").applyTo(DETAILS)));
  }

  @Test
  void revisingToTheSameChangesNothing() {
    given(DRAFTED).when(new ReviseCourse(COURSE, GYUHYEON, title(DETAILS.title()))).then();
  }

  @Test
  void aPublishedCourseStaysDescribed() {
    given(DRAFTED, SCHEDULED, PUBLISHED)
        .when(new ReviseCourse(COURSE, GYUHYEON, description("짧다")))
        .refused(CourseRefusal.DESCRIPTION_TOO_SHORT);
  }

  @Test
  void onlyItsInstructorChangesACourse() {
    for (CourseCommand command :
        List.of(
            new ReviseCourse(COURSE, STRANGER, title("빼앗은 수업")),
            new PrepareQuiz(COURSE, STRANGER, QUIZ),
            new DiscardQuiz(COURSE, STRANGER, QUIZ.quizId()),
            new PublishCourse(COURSE, STRANGER),
            new ArchiveCourse(COURSE, STRANGER),
            schedule(STRANGER, SESSION, TOMORROW),
            move(STRANGER, SESSION, TOMORROW),
            new CancelSession(COURSE, STRANGER, SESSION))) {
      given(DRAFTED, SCHEDULED).when(command).refused(CourseRefusal.NOT_YOURS);
    }
  }

  @Test
  void whatWasNeverDraftedIsNotFound() {
    given().when(new PublishCourse(COURSE, GYUHYEON)).refused(CourseRefusal.NOT_FOUND);
  }

  @Test
  void aQuizIsPreparedAndDiscarded() {
    given(DRAFTED)
        .when(new PrepareQuiz(COURSE, GYUHYEON, QUIZ))
        .then(new QuizPrepared(COURSE, GYUHYEON, QUIZ));
    given(DRAFTED, new QuizPrepared(COURSE, GYUHYEON, QUIZ))
        .when(new DiscardQuiz(COURSE, GYUHYEON, QUIZ.quizId()))
        .then(new QuizDiscarded(COURSE, GYUHYEON, QUIZ.quizId()));
  }

  @Test
  void aQuizIsPreparedOnce() {
    given(DRAFTED, new QuizPrepared(COURSE, GYUHYEON, QUIZ))
        .when(new PrepareQuiz(COURSE, GYUHYEON, QUIZ))
        .refused(CourseRefusal.QUIZ_ALREADY_PREPARED);
  }

  @Test
  void onlyAPreparedQuizIsDiscarded() {
    given(
            DRAFTED,
            new QuizPrepared(COURSE, GYUHYEON, QUIZ),
            new QuizDiscarded(COURSE, GYUHYEON, QUIZ.quizId()))
        .when(new DiscardQuiz(COURSE, GYUHYEON, QUIZ.quizId()))
        .refused(CourseRefusal.QUIZ_NOT_FOUND);
  }

  @Test
  void thereIsAnEndToQuizzesAndSessions() {
    List<CatalogueEvent> full = new ArrayList<>(List.of(DRAFTED));
    for (int i = 0; i < 200; i++) {
      PreparedQuiz quiz =
          new PreparedQuiz(QuizId.of(UUID.randomUUID()), "?", List.of("가", "나"), List.of(0), null);
      full.add(new QuizPrepared(COURSE, GYUHYEON, quiz));
      full.add(
          scheduled(COURSE, SessionId.of(UUID.randomUUID()), TOMORROW.plus(Duration.ofHours(i))));
    }
    new Given(full, Timetable.EMPTY)
        .when(new PrepareQuiz(COURSE, GYUHYEON, QUIZ))
        .refused(CourseRefusal.TOO_MANY_QUIZZES);
    new Given(full, Timetable.EMPTY)
        .when(schedule(GYUHYEON, SESSION, TOMORROW))
        .refused(CourseRefusal.TOO_MANY_SESSIONS);
  }

  @Test
  void aDescribedCourseWithASessionToComeIsPublished() {
    given(DRAFTED, SCHEDULED).when(new PublishCourse(COURSE, GYUHYEON)).then(PUBLISHED);
  }

  @Test
  void publishingNeedsASessionToCome() {
    given(DRAFTED)
        .when(new PublishCourse(COURSE, GYUHYEON))
        .refused(CourseRefusal.NO_SESSION_TO_COME);
    given(DRAFTED, scheduled(COURSE, SESSION, NOW))
        .when(new PublishCourse(COURSE, GYUHYEON))
        .refused(CourseRefusal.NO_SESSION_TO_COME);
    given(DRAFTED, SCHEDULED, new SessionCancelled(COURSE, SESSION, GYUHYEON))
        .when(new PublishCourse(COURSE, GYUHYEON))
        .refused(CourseRefusal.NO_SESSION_TO_COME);
  }

  @Test
  void publishingNeedsADescription() {
    CatalogueEvent silent =
        new CourseDrafted(COURSE, GYUHYEON, description("아직 적지 않았어요").applyTo(DETAILS));
    given(silent, SCHEDULED)
        .when(new PublishCourse(COURSE, GYUHYEON))
        .refused(CourseRefusal.DESCRIPTION_TOO_SHORT);
  }

  @Test
  void aCourseIsPublishedOnce() {
    given(DRAFTED, SCHEDULED, PUBLISHED)
        .when(new PublishCourse(COURSE, GYUHYEON))
        .refused(CourseRefusal.ALREADY_PUBLISHED);
  }

  @Test
  void aPublishedCourseIsArchived() {
    given(DRAFTED, SCHEDULED, PUBLISHED).when(new ArchiveCourse(COURSE, GYUHYEON)).then(ARCHIVED);
    given(DRAFTED).when(new ArchiveCourse(COURSE, GYUHYEON)).refused(CourseRefusal.NOT_PUBLISHED);
  }

  @Test
  void anArchivedCourseIsLeftAlone() {
    for (CourseCommand command :
        List.of(
            new ReviseCourse(COURSE, GYUHYEON, title("다시 여는 수업")),
            new PublishCourse(COURSE, GYUHYEON),
            new ArchiveCourse(COURSE, GYUHYEON),
            schedule(GYUHYEON, OTHER_SESSION, TOMORROW.plus(Duration.ofDays(1))))) {
      given(DRAFTED, SCHEDULED, PUBLISHED, ARCHIVED).when(command).refused(CourseRefusal.ARCHIVED);
    }
  }

  @Test
  void aSessionIsScheduled() {
    given(DRAFTED).when(schedule(GYUHYEON, SESSION, TOMORROW)).then(SCHEDULED);
  }

  @Test
  void aSessionIdIsTakenOnce() {
    given(DRAFTED, SCHEDULED)
        .when(schedule(GYUHYEON, SESSION, TOMORROW.plus(Duration.ofDays(1))))
        .refused(CourseRefusal.SESSION_ALREADY_EXISTS);
  }

  @Test
  void aSessionStartsWithinAYear() {
    given(DRAFTED)
        .when(schedule(GYUHYEON, SESSION, NOW))
        .refused(CourseRefusal.SESSION_IN_THE_PAST);
    given(DRAFTED)
        .when(schedule(GYUHYEON, SESSION, NOW.plus(Duration.ofDays(367))))
        .refused(CourseRefusal.SESSION_TOO_FAR_AHEAD);
    given(DRAFTED, SCHEDULED)
        .when(move(GYUHYEON, SESSION, NOW.minusSeconds(1)))
        .refused(CourseRefusal.SESSION_IN_THE_PAST);
  }

  @Test
  void anInstructorTeachesOneSessionAtATimeInAllCourses() {
    Timetable timetable = Timetable.of(List.of(scheduled(OTHER_COURSE, OTHER_SESSION, TOMORROW)));
    given(DRAFTED)
        .and(timetable)
        .when(schedule(GYUHYEON, SESSION, TOMORROW.plus(Duration.ofMinutes(59))))
        .refused(CourseRefusal.SESSIONS_OVERLAP);
    given(DRAFTED)
        .and(timetable)
        .when(schedule(GYUHYEON, SESSION, TOMORROW.minus(Duration.ofMinutes(59))))
        .refused(CourseRefusal.SESSIONS_OVERLAP);
    given(DRAFTED, scheduled(COURSE, SESSION, TOMORROW.plus(Duration.ofDays(1))))
        .and(timetable)
        .when(move(GYUHYEON, SESSION, TOMORROW))
        .refused(CourseRefusal.SESSIONS_OVERLAP);
  }

  @Test
  void sessionsMayFollowEachOtherAtOnce() {
    Timetable timetable = Timetable.of(List.of(scheduled(OTHER_COURSE, OTHER_SESSION, TOMORROW)));
    Instant next = TOMORROW.plus(Duration.ofMinutes(60));
    given(DRAFTED)
        .and(timetable)
        .when(schedule(GYUHYEON, SESSION, next))
        .then(scheduled(COURSE, SESSION, next));
  }

  @Test
  void whatWasCancelledOrMovedAwayIsNotInTheWay() {
    Timetable timetable =
        Timetable.of(
            List.of(
                scheduled(OTHER_COURSE, OTHER_SESSION, TOMORROW),
                new SessionCancelled(OTHER_COURSE, OTHER_SESSION, GYUHYEON)));
    given(DRAFTED).and(timetable).when(schedule(GYUHYEON, SESSION, TOMORROW)).then(SCHEDULED);
    Timetable own = Timetable.of(List.of(SCHEDULED));
    Instant later = TOMORROW.plus(Duration.ofMinutes(30));
    given(DRAFTED, SCHEDULED)
        .and(own)
        .when(move(GYUHYEON, SESSION, later))
        .then(moved(later, 60, null));
  }

  @Test
  void movingKeepsWhatIsNotNamed() {
    given(DRAFTED, SCHEDULED)
        .when(new MoveSession(COURSE, GYUHYEON, SESSION, null, 90, null, "첫 시간"))
        .then(moved(TOMORROW, 90, "첫 시간"));
    given(DRAFTED, SCHEDULED, moved(TOMORROW, 90, "첫 시간"))
        .when(new MoveSession(COURSE, GYUHYEON, SESSION, null, 90, SEOUL, "첫 시간"))
        .then();
  }

  @Test
  void aSessionIsCancelled() {
    given(DRAFTED, SCHEDULED)
        .when(new CancelSession(COURSE, GYUHYEON, SESSION))
        .then(new SessionCancelled(COURSE, SESSION, GYUHYEON));
  }

  @Test
  void onlyAPlannedSessionIsMovedOrCancelled() {
    given(DRAFTED).when(move(GYUHYEON, SESSION, TOMORROW)).refused(CourseRefusal.SESSION_NOT_FOUND);
    given(DRAFTED)
        .when(new CancelSession(COURSE, GYUHYEON, SESSION))
        .refused(CourseRefusal.SESSION_NOT_FOUND);
  }

  @Test
  void aCancelledSessionStaysCancelled() {
    CatalogueEvent cancelled = new SessionCancelled(COURSE, SESSION, GYUHYEON);
    given(DRAFTED, SCHEDULED, cancelled)
        .when(new CancelSession(COURSE, GYUHYEON, SESSION))
        .refused(CourseRefusal.SESSION_CANCELLED);
    given(DRAFTED, SCHEDULED, cancelled)
        .when(move(GYUHYEON, SESSION, TOMORROW))
        .refused(CourseRefusal.SESSION_CANCELLED);
  }

  @Test
  void aSessionThatBeganStaysWhereItIs() {
    CatalogueEvent began = scheduled(COURSE, SESSION, NOW.minusSeconds(60));
    given(DRAFTED, began)
        .when(move(GYUHYEON, SESSION, TOMORROW))
        .refused(CourseRefusal.SESSION_BEGAN);
    given(DRAFTED, began)
        .when(new CancelSession(COURSE, GYUHYEON, SESSION))
        .refused(CourseRefusal.SESSION_BEGAN);
  }

  private static CourseChange title(String title) {
    return new CourseChange(title, null, null, null, null, null, null, null, null, null, null);
  }

  private static CourseChange description(String description) {
    return new CourseChange(
        null, description, null, null, null, null, null, null, null, null, null);
  }

  private static CatalogueEvent scheduled(CourseId course, SessionId session, Instant at) {
    return new SessionScheduled(course, session, GYUHYEON, at, 60, SEOUL, null);
  }

  private static CatalogueEvent moved(Instant at, int minutes, @Nullable String title) {
    return new SessionMoved(COURSE, SESSION, GYUHYEON, at, minutes, SEOUL, title);
  }

  private static CourseCommand schedule(MemberId by, SessionId session, Instant at) {
    return new ScheduleSession(COURSE, by, session, at, 60, SEOUL, null);
  }

  private static CourseCommand move(MemberId by, SessionId session, Instant at) {
    return new MoveSession(COURSE, by, session, at, null, null, null);
  }

  private static Given given(CatalogueEvent... events) {
    return new Given(Arrays.asList(events), Timetable.EMPTY);
  }

  private record Given(List<CatalogueEvent> events, Timetable timetable) {
    Given and(Timetable other) {
      return new Given(events, other);
    }

    When when(CourseCommand command) {
      Course course = Course.unknown();
      for (CatalogueEvent event : events) {
        course = Course.evolve(course, event);
      }
      return new When(course, timetable, command);
    }
  }

  private record When(Course course, Timetable timetable, CourseCommand command) {
    ListAssert<CatalogueEvent> then(CatalogueEvent... events) {
      return assertThat(CourseDecider.decide(course, timetable, command, NOW))
          .containsExactly(events);
    }

    void refused(CourseRefusal refusal) {
      Refused refused =
          catchThrowableOfType(
              Refused.class, () -> CourseDecider.decide(course, timetable, command, NOW));
      assertThat(refused).as("%s", command).isNotNull();
      assertThat(refused.refusal()).as("%s", command).isEqualTo(refusal);
    }
  }
}
