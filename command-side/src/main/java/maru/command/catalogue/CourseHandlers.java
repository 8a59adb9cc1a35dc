package maru.command.catalogue;

import java.time.Instant;
import java.util.List;
import maru.command.Refused;
import maru.command.catalogue.Course.Known;
import maru.command.catalogue.CourseCommand.ArchiveCourse;
import maru.command.catalogue.CourseCommand.CancelSession;
import maru.command.catalogue.CourseCommand.DiscardQuiz;
import maru.command.catalogue.CourseCommand.DraftCourse;
import maru.command.catalogue.CourseCommand.MoveSession;
import maru.command.catalogue.CourseCommand.PrepareQuiz;
import maru.command.catalogue.CourseCommand.PublishCourse;
import maru.command.catalogue.CourseCommand.ReviseCourse;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.Condition;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decision;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/// Has courses decide, and their seats in the same append where both change.
@Component
class CourseHandlers implements CommandHandling {
  private final Decisions decisions;
  private final EventReader events;
  private final CourseSeats seats;

  CourseHandlers(Decisions decisions, EventReader events, CourseSeats seats) {
    this.decisions = decisions;
    this.events = events;
    this.seats = seats;
  }

  /// The answer to [DraftCourse].
  record Drafted(CourseId courseId) {}

  /// The answer to [ScheduleSession].
  record Scheduled(SessionId sessionId) {}

  /// The answer to [PrepareQuiz].
  record Prepared(QuizId quizId) {}

  @CommandHandler
  Drafted handle(DraftCourse command, Instant now) {
    decide(command, Timetable.EMPTY, now);
    return new Drafted(command.courseId());
  }

  @CommandHandler
  void handle(ReviseCourse command, Instant now) {
    Decision<Course, CatalogueEvent> decision = decide(command, Timetable.EMPTY, now);
    if (decision.state() instanceof Known course
        && course.status() == Course.Status.PUBLISHED
        && decision.events().stream().anyMatch(CourseRevised.class::isInstance)) {
      seats.resize(course.courseId(), course.details().capacity(), now);
    }
  }

  @CommandHandler
  Prepared handle(PrepareQuiz command, Instant now) {
    decide(command, Timetable.EMPTY, now);
    return new Prepared(command.quiz().quizId());
  }

  @CommandHandler
  void handle(DiscardQuiz command, Instant now) {
    decide(command, Timetable.EMPTY, now);
  }

  @CommandHandler
  void handle(PublishCourse command, Instant now) {
    if (decide(command, Timetable.EMPTY, now).state() instanceof Known course) {
      seats.open(course.courseId(), course.instructorId(), course.details().capacity(), now);
    }
  }

  @CommandHandler
  void handle(ArchiveCourse command, Instant now) {
    decide(command, Timetable.EMPTY, now);
    seats.close(command.courseId(), now);
  }

  @CommandHandler
  Scheduled handle(ScheduleSession command, Instant now) {
    Timetable timetable = timetableAsItStays(command.by());
    decide(command, timetable, now);
    AppendTerms.current()
        .require(
            Condition.none(SessionScheduled.class).ofSession(command.sessionId()),
            () -> new Refused(CourseRefusal.SESSION_ALREADY_EXISTS));
    return new Scheduled(command.sessionId());
  }

  @CommandHandler
  void handle(MoveSession command, Instant now) {
    decide(command, timetableAsItStays(command.by()), now);
  }

  @CommandHandler
  void handle(CancelSession command, Instant now) {
    decide(command, Timetable.EMPTY, now);
  }

  private Decision<Course, CatalogueEvent> decide(
      CourseCommand command, Timetable timetable, Instant now) {
    return decisions.decide(
        Courses.COURSE, command.courseId(), new Courses.Timed(command, timetable), now);
  }

  /// Of two sessions that are planned at once for the same time, in whatever course, one is decided
  /// anew: nothing may have been planned since the timetable was read.
  private Timetable timetableAsItStays(MemberId instructor) {
    long head = events.head();
    AppendTerms.current()
        .require(
            Condition.none(List.of(SessionScheduled.class, SessionMoved.class))
                .ofMember(instructor)
                .after(head));
    return Timetable.of(
        events.member(instructor, Timetable.TYPES).stream().map(RecordedEvent::event).toList());
  }
}
