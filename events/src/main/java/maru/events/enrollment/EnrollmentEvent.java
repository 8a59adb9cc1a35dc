package maru.events.enrollment;

import java.time.Instant;
import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;

/// Stream `roster:{courseId}`. A seat is taken by [Enrolled], [Promoted] and [HeldSeatTaken], and
/// freed by [Withdrawn].
public sealed interface EnrollmentEvent extends Event {
  CourseId courseId();

  /// Written together with the course's publication.
  @EventName("enrollment.RosterOpened")
  record RosterOpened(CourseId courseId, MemberId instructorId, int capacity)
      implements EnrollmentEvent {}

  /// Written together with the course's archiving. Nobody enrolls any more; who has a seat keeps
  /// it.
  @EventName("enrollment.RosterClosed")
  record RosterClosed(CourseId courseId, MemberId instructorId) implements EnrollmentEvent {}

  @EventName("enrollment.CapacityChanged")
  record CapacityChanged(CourseId courseId, MemberId instructorId, int capacity)
      implements EnrollmentEvent {}

  @EventName("enrollment.Enrolled")
  record Enrolled(CourseId courseId, MemberId memberId) implements EnrollmentEvent {}

  /// `place` is 1 for the first in line.
  @EventName("enrollment.Waitlisted")
  record Waitlisted(CourseId courseId, MemberId memberId, int place) implements EnrollmentEvent {}

  /// The first in line got a seat that became free.
  @EventName("enrollment.Promoted")
  record Promoted(CourseId courseId, MemberId memberId) implements EnrollmentEvent {}

  @EventName("enrollment.Withdrawn")
  record Withdrawn(CourseId courseId, MemberId memberId) implements EnrollmentEvent {}

  @EventName("enrollment.WaitlistLeft")
  record WaitlistLeft(CourseId courseId, MemberId memberId) implements EnrollmentEvent {}

  /// `memberId` holds one seat for a friend, who takes it by a link. `tokenHash` is the SHA-256 of
  /// the link's secret, in hex.
  @EventName("enrollment.SeatHeld")
  record SeatHeld(
      CourseId courseId, MemberId memberId, SeatHoldId holdId, String tokenHash, Instant expiresAt)
      implements EnrollmentEvent {}

  /// `memberId` is the friend, who now has the seat.
  @EventName("enrollment.HeldSeatTaken")
  record HeldSeatTaken(CourseId courseId, MemberId memberId, SeatHoldId holdId)
      implements EnrollmentEvent {}

  /// The hold ended unused: its time ran out, or its holder gave it back.
  @EventName("enrollment.HeldSeatReleased")
  record HeldSeatReleased(CourseId courseId, SeatHoldId holdId) implements EnrollmentEvent {}
}
