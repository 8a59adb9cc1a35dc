package maru.store;

import java.util.List;
import maru.events.Event;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberId;

/// Who has a seat in a course, by the events that carry the member's tag: what the command side
/// asks before an act in a class, and the live channel before it lets somebody follow. Never behind
/// the commit of a seat.
public final class Seats {
  private static final List<Class<? extends Event>> TYPES =
      List.of(Enrolled.class, Promoted.class, HeldSeatTaken.class, Withdrawn.class);

  private final EventReader reader;

  public Seats(EventReader reader) {
    this.reader = reader;
  }

  /// Where a member stands with a course.
  ///
  /// @param position of the last event that decided it; 0 without one
  public record Seat(CourseId courseId, MemberId memberId, boolean taken, long position) {

    /// Holds as long as the seat is not given up.
    public Condition isKept() {
      return Condition.none(Withdrawn.class).ofMember(memberId).ofCourse(courseId).after(position);
    }
  }

  public Seat of(CourseId courseId, MemberId memberId) {
    Seat seat = new Seat(courseId, memberId, false, 0);
    for (RecordedEvent recorded : reader.member(memberId, TYPES)) {
      if (recorded.event() instanceof EnrollmentEvent event && event.courseId().equals(courseId)) {
        boolean taken = !(event instanceof Withdrawn);
        seat = new Seat(courseId, memberId, taken, recorded.position());
      }
    }
    return seat;
  }
}
