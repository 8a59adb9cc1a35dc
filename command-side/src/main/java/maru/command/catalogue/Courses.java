package maru.command.catalogue;

import java.util.List;
import maru.command.Refused;
import maru.command.catalogue.Course.Known;
import maru.command.catalogue.Course.Unknown;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import maru.store.axon.Decider;
import maru.store.axon.Decisions;
import org.springframework.stereotype.Component;

/// Courses as other features of the command side look at them.
@Component
public class Courses {
  /// A command, and the timetable that it is decided with.
  record Timed(CourseCommand command, Timetable timetable) {}

  static final Decider<Course, Timed, CatalogueEvent> COURSE =
      new Decider<>(
          "course",
          CatalogueEvent.class,
          Course.unknown(),
          (course, timed, now) ->
              CourseDecider.decide(course, timed.timetable(), timed.command(), now),
          Course::evolve);

  private final Decisions decisions;
  private final EventReader events;

  Courses(Decisions decisions, EventReader events) {
    this.decisions = decisions;
    this.events = events;
  }

  /// The course as it is now. Inside a command handler it is not locked.
  public Course course(CourseId courseId) {
    return decisions.view(COURSE, courseId).state();
  }

  /// Refuses with [CourseRefusal#NOT_FOUND].
  public Known known(CourseId courseId) {
    return switch (course(courseId)) {
      case Known known -> known;
      case Unknown _ -> throw new Refused(CourseRefusal.NOT_FOUND);
    };
  }

  /// The course that a session belongs to, for ever.
  ///
  /// Refuses with [CourseRefusal#SESSION_NOT_FOUND].
  public CourseId courseOf(SessionId sessionId) {
    List<RecordedEvent> first = events.session(sessionId, 0, 1);
    if (first.isEmpty() || !(first.getFirst().event() instanceof SessionScheduled scheduled)) {
      throw new Refused(CourseRefusal.SESSION_NOT_FOUND);
    }
    return scheduled.courseId();
  }
}
