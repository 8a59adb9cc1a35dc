package maru.command.enrollment;

import static maru.command.enrollment.RosterRules.becomesNotSmallerThanItsClass;
import static maru.command.enrollment.RosterRules.hasASeat;
import static maru.command.enrollment.RosterRules.hasASeatToHold;
import static maru.command.enrollment.RosterRules.holdOf;
import static maru.command.enrollment.RosterRules.holdWith;
import static maru.command.enrollment.RosterRules.holdsNoSeatYet;
import static maru.command.enrollment.RosterRules.isNotSeated;
import static maru.command.enrollment.RosterRules.isNotTheHolder;
import static maru.command.enrollment.RosterRules.isNotTheInstructor;
import static maru.command.enrollment.RosterRules.isNotWaiting;
import static maru.command.enrollment.RosterRules.isOpen;
import static maru.command.enrollment.RosterRules.mayHold;
import static maru.command.enrollment.RosterRules.opened;
import static maru.command.enrollment.RosterRules.unopened;

import java.time.Instant;
import java.util.List;
import maru.command.enrollment.RosterCommand.ChangeCapacity;
import maru.command.enrollment.RosterCommand.CloseRoster;
import maru.command.enrollment.RosterCommand.EndHolds;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.GiveHeldSeatBack;
import maru.command.enrollment.RosterCommand.HoldSeat;
import maru.command.enrollment.RosterCommand.OpenRoster;
import maru.command.enrollment.RosterCommand.RenewHold;
import maru.command.enrollment.RosterCommand.TakeHeldSeat;
import maru.command.enrollment.RosterCommand.Withdraw;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.CapacityChanged;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatReleased;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.RosterClosed;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.enrollment.EnrollmentEvent.SeatHeld;
import maru.events.enrollment.EnrollmentEvent.WaitlistLeft;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;

/// What happens when somebody wants a seat, or no longer wants it.
///
/// Whatever is wanted, holds that are over by `now` end first, and the first in line get what is
/// free: a late deadline costs nobody a seat.
public final class RosterDecider {
  private RosterDecider() {}

  /// The events that follow, none if nothing would change.
  ///
  /// @throws maru.command.Refused with an [EnrollmentRefusal]
  public static List<EnrollmentEvent> decide(Roster roster, RosterCommand command, Instant now) {
    if (command instanceof OpenRoster c) {
      unopened(roster);
      return List.of(new RosterOpened(c.courseId(), c.instructorId(), c.capacity()));
    }
    RosterStory story = new RosterStory(opened(roster));
    story.endHolds(latest(command, now));
    tell(story, command);
    story.promote();
    return story.events();
  }

  private static Instant latest(RosterCommand command, Instant now) {
    return command instanceof EndHolds c && c.dueAt().isAfter(now) ? c.dueAt() : now;
  }

  private static void tell(RosterStory story, RosterCommand command) {
    switch (command) {
      case OpenRoster _ -> throw new IllegalStateException("decided before");
      case CloseRoster c -> close(story, c);
      case ChangeCapacity c -> change(story, c);
      case Enroll c -> enroll(story, c);
      case Withdraw c -> withdraw(story, c);
      case HoldSeat c -> hold(story, c);
      case RenewHold c -> renew(story, c);
      case TakeHeldSeat c -> take(story, c);
      case GiveHeldSeatBack c -> giveBack(story, c);
      case EndHolds _ -> {}
    }
  }

  /// Nobody waits or holds a seat for what can't be had any more.
  private static void close(RosterStory story, CloseRoster c) {
    isOpen(story.now());
    story.now().holds().keySet().stream()
        .map(hold -> new HeldSeatReleased(c.courseId(), hold))
        .forEach(story::add);
    story.now().waiting().stream()
        .map(member -> new WaitlistLeft(c.courseId(), member))
        .forEach(story::add);
    story.add(new RosterClosed(c.courseId(), story.now().instructorId()));
  }

  private static void change(RosterStory story, ChangeCapacity c) {
    isOpen(story.now());
    becomesNotSmallerThanItsClass(story.now(), c.capacity());
    if (c.capacity() != story.now().capacity()) {
      story.add(new CapacityChanged(c.courseId(), story.now().instructorId(), c.capacity()));
    }
  }

  private static void enroll(RosterStory story, Enroll c) {
    isOpen(story.now());
    isNotTheInstructor(story.now(), c.memberId());
    isNotSeated(story.now(), c.memberId());
    isNotWaiting(story.now(), c.memberId());
    story.add(
        story.now().free() > 0
            ? new Enrolled(c.courseId(), c.memberId())
            : new Waitlisted(c.courseId(), c.memberId(), story.now().waiting().size() + 1));
  }

  private static void withdraw(RosterStory story, Withdraw c) {
    if (story.now().waiting().contains(c.memberId())) {
      story.add(new WaitlistLeft(c.courseId(), c.memberId()));
      return;
    }
    hasASeat(story.now(), c.memberId());
    story.add(new Withdrawn(c.courseId(), c.memberId()));
    SeatHold held = story.now().heldBy(c.memberId());
    if (held != null) {
      story.add(new HeldSeatReleased(c.courseId(), held.holdId()));
    }
  }

  private static void hold(RosterStory story, HoldSeat c) {
    isOpen(story.now());
    mayHold(story.now(), c.memberId());
    holdsNoSeatYet(story.now(), c.memberId());
    hasASeatToHold(story.now());
    story.add(new SeatHeld(c.courseId(), c.memberId(), c.holdId(), c.tokenHash(), c.expiresAt()));
  }

  /// The seat is given back and held again at once: nobody in line gets between.
  private static void renew(RosterStory story, RenewHold c) {
    isOpen(story.now());
    SeatHold hold = holdOf(story.now(), c.memberId());
    story.add(new HeldSeatReleased(c.courseId(), hold.holdId()));
    story.add(
        new SeatHeld(c.courseId(), c.memberId(), c.holdId(), c.tokenHash(), hold.expiresAt()));
  }

  private static void take(RosterStory story, TakeHeldSeat c) {
    SeatHold hold = holdWith(story.now(), c.tokenHash());
    isNotTheHolder(hold, c.memberId());
    isNotTheInstructor(story.now(), c.memberId());
    isNotSeated(story.now(), c.memberId());
    if (story.now().waiting().contains(c.memberId())) {
      story.add(new WaitlistLeft(c.courseId(), c.memberId()));
    }
    story.add(new HeldSeatTaken(c.courseId(), c.memberId(), hold.holdId()));
  }

  private static void giveBack(RosterStory story, GiveHeldSeatBack c) {
    SeatHold hold = holdOf(story.now(), c.memberId());
    story.add(new HeldSeatReleased(c.courseId(), hold.holdId()));
  }
}
