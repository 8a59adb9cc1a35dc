package maru.query.recommendation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import maru.events.Event;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.recommendation.RecommendationEvent;
import maru.store.EventStore;
import maru.store.RecordedEvent;
import org.springframework.stereotype.Component;

/// What a member has already, waits for or does not want, from the events themselves: a list that
/// is a moment old must not show it again.
@Component
class OwnCourses {
  private static final List<Class<? extends Event>> TYPES =
      List.of(
          EnrollmentEvent.Enrolled.class,
          EnrollmentEvent.Promoted.class,
          EnrollmentEvent.HeldSeatTaken.class,
          EnrollmentEvent.Withdrawn.class,
          EnrollmentEvent.Waitlisted.class,
          EnrollmentEvent.WaitlistLeft.class,
          RecommendationEvent.Declined.class);

  private final EventStore events;

  OwnCourses(EventStore events) {
    this.events = events;
  }

  Set<CourseId> of(String member) {
    return fold(events.reader().member(member, TYPES).stream().map(RecordedEvent::event).toList());
  }

  static Set<CourseId> fold(List<? extends Event> events) {
    Set<CourseId> own = new HashSet<>();
    Set<CourseId> declined = new HashSet<>();
    for (Event event : events) {
      switch (event) {
        case EnrollmentEvent.Withdrawn left -> own.remove(left.courseId());
        case EnrollmentEvent.WaitlistLeft left -> own.remove(left.courseId());
        case EnrollmentEvent had -> own.add(had.courseId());
        case RecommendationEvent.Declined no -> declined.add(no.courseId());
        default -> throw new IllegalStateException("not asked for: " + event);
      }
    }
    own.addAll(declined);
    return own;
  }
}
