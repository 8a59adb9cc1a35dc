package maru.command.classroom;

import java.time.Instant;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// What the timetable says about a session. Immutable.
public record SessionPlan(
    CourseId courseId, MemberId instructorId, Instant startsAt, boolean cancelled) {

  /// The session's own events, in their order; others are passed over. Null: it was never planned.
  static @Nullable SessionPlan of(Iterable<? extends Event> events) {
    SessionPlan plan = null;
    for (Event event : events) {
      plan = evolve(plan, event);
    }
    return plan;
  }

  private static @Nullable SessionPlan evolve(@Nullable SessionPlan plan, Event event) {
    return switch (event) {
      case SessionScheduled e ->
          new SessionPlan(e.courseId(), e.instructorId(), e.startsAt(), false);
      case SessionMoved e -> new SessionPlan(e.courseId(), e.instructorId(), e.startsAt(), false);
      case SessionCancelled _ ->
          plan == null
              ? null
              : new SessionPlan(plan.courseId(), plan.instructorId(), plan.startsAt(), true);
      default -> plan;
    };
  }
}
