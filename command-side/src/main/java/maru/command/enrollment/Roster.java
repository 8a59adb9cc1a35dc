package maru.command.enrollment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.CapacityChanged;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatReleased;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.RosterClosed;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.enrollment.EnrollmentEvent.SeatHeld;
import maru.events.enrollment.EnrollmentEvent.WaitlistLeft;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Who sits, waits and holds in one course. Immutable.
public sealed interface Roster {

  /// The course was never published.
  record Unopened() implements Roster {}

  /// The course was published.
  ///
  /// @param open false once the course is archived
  /// @param enrolled in the order in which they got their seats
  /// @param waiting the first in line first; empty while a seat is free
  record Opened(
      CourseId courseId,
      MemberId instructorId,
      int capacity,
      boolean open,
      SequencedSet<MemberId> enrolled,
      SequencedSet<MemberId> waiting,
      SequencedMap<SeatHoldId, SeatHold> holds)
      implements Roster {

    /// Seats that nobody has or holds, 0..capacity.
    int free() {
      return capacity - taken();
    }

    int taken() {
      return enrolled.size() + holds.size();
    }

    @Nullable SeatHold heldBy(MemberId member) {
      return holds.values().stream()
          .filter(hold -> hold.holder().equals(member))
          .findFirst()
          .orElse(null);
    }

    private Opened seat(MemberId member) {
      return new Opened(
          courseId, instructorId, capacity, open, plus(enrolled, member), waiting, holds);
    }

    private Opened unseat(MemberId member) {
      return new Opened(
          courseId, instructorId, capacity, open, minus(enrolled, member), waiting, holds);
    }

    private Opened queue(MemberId member) {
      return new Opened(
          courseId, instructorId, capacity, open, enrolled, plus(waiting, member), holds);
    }

    private Opened unqueue(MemberId member) {
      return new Opened(
          courseId, instructorId, capacity, open, enrolled, minus(waiting, member), holds);
    }

    private Opened hold(SeatHold hold) {
      SequencedMap<SeatHoldId, SeatHold> next = new LinkedHashMap<>(holds);
      next.put(hold.holdId(), hold);
      return new Opened(courseId, instructorId, capacity, open, enrolled, waiting, next);
    }

    private Opened release(SeatHoldId holdId) {
      SequencedMap<SeatHoldId, SeatHold> next = new LinkedHashMap<>(holds);
      next.remove(holdId);
      return new Opened(courseId, instructorId, capacity, open, enrolled, waiting, next);
    }

    private Opened of(int seats) {
      return new Opened(courseId, instructorId, seats, open, enrolled, waiting, holds);
    }

    private Opened closed() {
      return new Opened(courseId, instructorId, capacity, false, enrolled, waiting, holds);
    }
  }

  /// Before its first event.
  static Roster unopened() {
    return new Unopened();
  }

  /// The roster after `event`. Every event but the first needs the one before.
  static Roster evolve(Roster roster, EnrollmentEvent event) {
    return switch (event) {
      case RosterOpened e ->
          new Opened(
              e.courseId(),
              e.instructorId(),
              e.capacity(),
              true,
              new LinkedHashSet<>(),
              new LinkedHashSet<>(),
              new LinkedHashMap<>());
      case RosterClosed _ -> opened(roster).closed();
      case CapacityChanged e -> opened(roster).of(e.capacity());
      case Enrolled e -> opened(roster).seat(e.memberId());
      case Waitlisted e -> opened(roster).queue(e.memberId());
      case Promoted e -> opened(roster).unqueue(e.memberId()).seat(e.memberId());
      case Withdrawn e -> opened(roster).unseat(e.memberId());
      case WaitlistLeft e -> opened(roster).unqueue(e.memberId());
      case SeatHeld e ->
          opened(roster).hold(new SeatHold(e.holdId(), e.memberId(), e.tokenHash(), e.expiresAt()));
      case HeldSeatTaken e -> opened(roster).release(e.holdId()).seat(e.memberId());
      case HeldSeatReleased e -> opened(roster).release(e.holdId());
    };
  }

  private static Opened opened(Roster roster) {
    return switch (roster) {
      case Opened opened -> opened;
      case Unopened _ -> throw new IllegalStateException("the roster was never opened");
    };
  }

  private static SequencedSet<MemberId> plus(SequencedSet<MemberId> members, MemberId member) {
    SequencedSet<MemberId> next = new LinkedHashSet<>(members);
    next.add(member);
    return next;
  }

  private static SequencedSet<MemberId> minus(SequencedSet<MemberId> members, MemberId member) {
    SequencedSet<MemberId> next = new LinkedHashSet<>(members);
    next.remove(member);
    return next;
  }
}
