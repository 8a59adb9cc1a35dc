package maru.command.catalogue;

import static maru.command.catalogue.CourseRules.amongSessions;
import static maru.command.catalogue.CourseRules.describedWellEnoughToPublish;
import static maru.command.catalogue.CourseRules.drafted;
import static maru.command.catalogue.CourseRules.hasRoomForAQuiz;
import static maru.command.catalogue.CourseRules.hasRoomForASession;
import static maru.command.catalogue.CourseRules.hasSessionToCome;
import static maru.command.catalogue.CourseRules.instructorIsFree;
import static maru.command.catalogue.CourseRules.notArchived;
import static maru.command.catalogue.CourseRules.notYetPublished;
import static maru.command.catalogue.CourseRules.published;
import static maru.command.catalogue.CourseRules.quizIsNew;
import static maru.command.catalogue.CourseRules.quizIsPrepared;
import static maru.command.catalogue.CourseRules.sessionIsNew;
import static maru.command.catalogue.CourseRules.startsWithinAYear;
import static maru.command.catalogue.CourseRules.stillToCome;
import static maru.command.catalogue.CourseRules.undrafted;

import java.time.Instant;
import java.util.List;
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

/// What happens when an instructor wants something of a course.
public final class CourseDecider {
  private CourseDecider() {}

  /// The events that follow, none if nothing would change.
  ///
  /// @param timetable the instructor's; only planning a session looks at it
  /// @throws maru.command.Refused with a [CourseRefusal]
  public static List<CatalogueEvent> decide(
      Course course, Timetable timetable, CourseCommand command, Instant now) {
    return switch (command) {
      case DraftCourse c -> draft(course, c);
      case ReviseCourse c -> revise(drafted(course, c.by()), c);
      case PrepareQuiz c -> prepare(drafted(course, c.by()), c);
      case DiscardQuiz c -> discard(drafted(course, c.by()), c);
      case PublishCourse c -> publish(drafted(course, c.by()), c, now);
      case ArchiveCourse c -> archive(drafted(course, c.by()), c);
      case ScheduleSession c -> schedule(drafted(course, c.by()), timetable, c, now);
      case MoveSession c -> move(drafted(course, c.by()), timetable, c, now);
      case CancelSession c -> cancel(drafted(course, c.by()), c, now);
    };
  }

  private static List<CatalogueEvent> draft(Course course, DraftCourse c) {
    undrafted(course);
    return List.of(new CourseDrafted(c.courseId(), c.by(), c.details()));
  }

  private static List<CatalogueEvent> revise(Known course, ReviseCourse c) {
    notArchived(course);
    CourseDetails details = c.change().applyTo(course.details());
    if (details.equals(course.details())) {
      return List.of();
    }
    if (course.status() == Course.Status.PUBLISHED) {
      describedWellEnoughToPublish(details);
    }
    return List.of(new CourseRevised(c.courseId(), c.by(), details));
  }

  private static List<CatalogueEvent> prepare(Known course, PrepareQuiz c) {
    quizIsNew(course, c.quiz().quizId());
    hasRoomForAQuiz(course);
    return List.of(new QuizPrepared(c.courseId(), c.by(), c.quiz()));
  }

  private static List<CatalogueEvent> discard(Known course, DiscardQuiz c) {
    quizIsPrepared(course, c.quizId());
    return List.of(new QuizDiscarded(c.courseId(), c.by(), c.quizId()));
  }

  private static List<CatalogueEvent> publish(Known course, PublishCourse c, Instant now) {
    notArchived(course);
    notYetPublished(course);
    describedWellEnoughToPublish(course.details());
    hasSessionToCome(course, now);
    return List.of(new CoursePublished(c.courseId(), c.by(), course.details().category()));
  }

  private static List<CatalogueEvent> archive(Known course, ArchiveCourse c) {
    notArchived(course);
    published(course);
    return List.of(new CourseArchived(c.courseId(), c.by()));
  }

  private static List<CatalogueEvent> schedule(
      Known course, Timetable timetable, ScheduleSession c, Instant now) {
    notArchived(course);
    sessionIsNew(course, c.sessionId());
    hasRoomForASession(course);
    PlannedSession planned =
        new PlannedSession(c.sessionId(), c.startsAt(), c.minutes(), c.zone(), c.title());
    startsWithinAYear(planned, now);
    instructorIsFree(timetable, planned);
    return List.of(
        new SessionScheduled(
            c.courseId(), c.sessionId(), c.by(), c.startsAt(), c.minutes(), c.zone(), c.title()));
  }

  private static List<CatalogueEvent> move(
      Known course, Timetable timetable, MoveSession c, Instant now) {
    PlannedSession before = amongSessions(course, c.sessionId());
    stillToCome(before, now);
    PlannedSession after =
        new PlannedSession(
            before.sessionId(),
            c.startsAt() == null ? before.startsAt() : c.startsAt(),
            c.minutes() == null ? before.minutes() : c.minutes(),
            c.zone() == null ? before.zone() : c.zone(),
            c.title() == null ? before.title() : c.title());
    if (after.equals(before)) {
      return List.of();
    }
    startsWithinAYear(after, now);
    instructorIsFree(timetable, after);
    return List.of(
        new SessionMoved(
            c.courseId(),
            c.sessionId(),
            c.by(),
            after.startsAt(),
            after.minutes(),
            after.zone(),
            after.title()));
  }

  private static List<CatalogueEvent> cancel(Known course, CancelSession c, Instant now) {
    stillToCome(amongSessions(course, c.sessionId()), now);
    return List.of(new SessionCancelled(c.courseId(), c.sessionId(), c.by()));
  }
}
