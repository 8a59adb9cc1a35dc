package maru.query.enrollment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import maru.events.Event;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.query.enrollment.RosterDocument.Hold;
import maru.query.projection.IndexDefinition;
import maru.query.projection.PastEvent;
import maru.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Rosters by their courses' ids.
@Component
final class RosterIndex implements Projection<RosterDocument> {
  static final String NAME = "rosters";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<RosterDocument> documentClass() {
    return RosterDocument.class;
  }

  @Override
  public Set<Class<? extends Event>> reads() {
    return Set.of(EnrollmentEvent.class);
  }

  @Override
  public @Nullable String documentId(Event event) {
    return event instanceof EnrollmentEvent of ? of.courseId().value() : null;
  }

  @Override
  public @Nullable RosterDocument apply(@Nullable RosterDocument roster, PastEvent past) {
    if (!(past.event() instanceof EnrollmentEvent event)) {
      return roster;
    }
    if (event instanceof RosterOpened opened) {
      return new RosterDocument(
          opened.courseId(),
          opened.instructorId(),
          opened.capacity(),
          true,
          List.of(),
          List.of(),
          List.of());
    }
    if (roster == null) {
      throw new IllegalStateException("a roster begins with its opening");
    }
    return apply(roster, event, past);
  }

  private static RosterDocument apply(
      RosterDocument roster, EnrollmentEvent event, PastEvent past) {
    return switch (event) {
      case RosterOpened _ -> roster;
      case EnrollmentEvent.RosterClosed _ -> roster.closed();
      case EnrollmentEvent.CapacityChanged changed -> roster.withCapacity(changed.capacity());
      case EnrollmentEvent.Enrolled e -> roster.seated(e.memberId(), past.occurredAt());
      case EnrollmentEvent.Promoted e -> roster.seated(e.memberId(), past.occurredAt());
      case EnrollmentEvent.Waitlisted e -> roster.queued(e.memberId(), past.occurredAt());
      case EnrollmentEvent.Withdrawn e -> roster.gone(e.memberId());
      case EnrollmentEvent.WaitlistLeft e -> roster.gone(e.memberId());
      case EnrollmentEvent.SeatHeld e ->
          roster.holding(new Hold(e.holdId(), e.memberId(), e.tokenHash(), e.expiresAt()));
      case EnrollmentEvent.HeldSeatTaken e ->
          roster.released(e.holdId()).seated(e.memberId(), past.occurredAt());
      case EnrollmentEvent.HeldSeatReleased e -> roster.released(e.holdId());
    };
  }

  @Override
  public JsonNode definition() {
    return IndexDefinition.read(RosterIndex.class, "roster-index.json", Map.of());
  }
}
