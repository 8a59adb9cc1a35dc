package maru.query.enrollment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import maru.events.Event;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.WaitlistLeft;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberId;
import maru.query.enrollment.EnrollmentsDocument.Enrollment;
import maru.query.enrollment.EnrollmentsDocument.Status;
import maru.query.projection.IndexDefinition;
import maru.query.projection.PastEvent;
import maru.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Members' classes by the members' ids.
@Component
final class EnrollmentIndex implements Projection<EnrollmentsDocument> {
  static final String NAME = "enrollments";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<EnrollmentsDocument> documentClass() {
    return EnrollmentsDocument.class;
  }

  @Override
  public Set<Class<? extends Event>> reads() {
    return Set.of(
        Enrolled.class,
        Waitlisted.class,
        Promoted.class,
        HeldSeatTaken.class,
        Withdrawn.class,
        WaitlistLeft.class);
  }

  @Override
  public @Nullable String documentId(Event event) {
    MemberId member =
        switch (event) {
          case Enrolled e -> e.memberId();
          case Waitlisted e -> e.memberId();
          case Promoted e -> e.memberId();
          case HeldSeatTaken e -> e.memberId();
          case Withdrawn e -> e.memberId();
          case WaitlistLeft e -> e.memberId();
          default -> null;
        };
    return member == null ? null : member.value();
  }

  @Override
  public @Nullable EnrollmentsDocument apply(@Nullable EnrollmentsDocument before, PastEvent past) {
    String member = documentId(past.event());
    if (member == null || !(past.event() instanceof EnrollmentEvent event)) {
      return before;
    }
    EnrollmentsDocument mine =
        before == null ? new EnrollmentsDocument(new MemberId(member), List.of()) : before;
    return switch (event) {
      case Enrolled _, Promoted _, HeldSeatTaken _ ->
          mine.with(new Enrollment(event.courseId(), Status.ENROLLED, past.occurredAt()));
      case Waitlisted _ ->
          mine.with(new Enrollment(event.courseId(), Status.WAITLISTED, past.occurredAt()));
      case Withdrawn _, WaitlistLeft _ -> mine.without(event.courseId());
      case EnrollmentEvent.RosterOpened _,
          EnrollmentEvent.RosterClosed _,
          EnrollmentEvent.CapacityChanged _,
          EnrollmentEvent.SeatHeld _,
          EnrollmentEvent.HeldSeatReleased _ ->
          mine;
    };
  }

  @Override
  public JsonNode definition() {
    return IndexDefinition.read(EnrollmentIndex.class, "enrollment-index.json", Map.of());
  }
}
