package maru.command.enrollment;

import java.time.Instant;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;

/// What can be wanted of a roster.
public sealed interface RosterCommand {
  CourseId courseId();

  /// By the course's publication.
  record OpenRoster(CourseId courseId, MemberId instructorId, int capacity)
      implements RosterCommand {}

  /// By the course's archiving.
  record CloseRoster(CourseId courseId) implements RosterCommand {}

  /// By the course's revision.
  record ChangeCapacity(CourseId courseId, int capacity) implements RosterCommand {}

  record Enroll(CourseId courseId, MemberId memberId) implements RosterCommand {}

  record Withdraw(CourseId courseId, MemberId memberId) implements RosterCommand {}

  record HoldSeat(
      CourseId courseId, MemberId memberId, SeatHoldId holdId, String tokenHash, Instant expiresAt)
      implements RosterCommand {}

  /// Lets another link lead to the seat that the member holds; its time stays what it was.
  record RenewHold(CourseId courseId, MemberId memberId, SeatHoldId holdId, String tokenHash)
      implements RosterCommand {}

  /// `memberId` is the friend.
  record TakeHeldSeat(CourseId courseId, MemberId memberId, String tokenHash)
      implements RosterCommand {}

  record GiveHeldSeatBack(CourseId courseId, MemberId memberId) implements RosterCommand {}

  /// Releases the holds whose time is over. By a timer; harmless when late or repeated.
  ///
  /// @param dueAt by the database's clock, which may be ahead of this process's
  record EndHolds(CourseId courseId, Instant dueAt) implements RosterCommand {}
}
