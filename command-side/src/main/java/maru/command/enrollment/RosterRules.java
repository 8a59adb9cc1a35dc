package maru.command.enrollment;

import maru.command.Refused;
import maru.command.enrollment.Roster.Opened;
import maru.command.enrollment.Roster.Unopened;
import maru.events.member.MemberId;

/// The rules of a roster, each a sentence that refuses when it isn't so.
final class RosterRules {
  private RosterRules() {}

  static void unopened(Roster roster) {
    if (roster instanceof Opened) {
      throw new Refused(EnrollmentRefusal.ALREADY_OPEN);
    }
  }

  static Opened opened(Roster roster) {
    return switch (roster) {
      case Opened opened -> opened;
      case Unopened _ -> throw new Refused(EnrollmentRefusal.NOT_PUBLISHED);
    };
  }

  static void isOpen(Opened roster) {
    if (!roster.open()) {
      throw new Refused(EnrollmentRefusal.CLOSED);
    }
  }

  static void isNotTheInstructor(Opened roster, MemberId member) {
    if (roster.instructorId().equals(member)) {
      throw new Refused(EnrollmentRefusal.OWN_COURSE);
    }
  }

  static void isNotSeated(Opened roster, MemberId member) {
    if (roster.enrolled().contains(member)) {
      throw new Refused(EnrollmentRefusal.ALREADY_ENROLLED);
    }
  }

  static void isNotWaiting(Opened roster, MemberId member) {
    if (roster.waiting().contains(member)) {
      throw new Refused(EnrollmentRefusal.ALREADY_WAITING);
    }
  }

  static void hasASeat(Opened roster, MemberId member) {
    if (!roster.enrolled().contains(member)) {
      throw new Refused(EnrollmentRefusal.NOT_ENROLLED);
    }
  }

  static void becomesNotSmallerThanItsClass(Opened roster, int capacity) {
    if (capacity < roster.taken()) {
      throw new Refused(EnrollmentRefusal.CAPACITY_BELOW_TAKEN, roster.taken());
    }
  }

  /// Only who has a seat may hold one more.
  static void mayHold(Opened roster, MemberId member) {
    if (!roster.enrolled().contains(member)) {
      throw new Refused(EnrollmentRefusal.HOLDER_NOT_ENROLLED);
    }
  }

  static void holdsNoSeatYet(Opened roster, MemberId member) {
    if (roster.heldBy(member) != null) {
      throw new Refused(EnrollmentRefusal.ALREADY_HOLDING);
    }
  }

  static void hasASeatToHold(Opened roster) {
    if (roster.free() == 0) {
      throw new Refused(EnrollmentRefusal.NO_SEAT_TO_HOLD);
    }
  }

  static SeatHold holdWith(Opened roster, String tokenHash) {
    return roster.holds().values().stream()
        .filter(hold -> hold.tokenHash().equals(tokenHash))
        .findFirst()
        .orElseThrow(() -> new Refused(EnrollmentRefusal.HOLD_IS_OVER));
  }

  static SeatHold holdOf(Opened roster, MemberId member) {
    SeatHold hold = roster.heldBy(member);
    if (hold == null) {
      throw new Refused(EnrollmentRefusal.NOT_HOLDING);
    }
    return hold;
  }

  static void isNotTheHolder(SeatHold hold, MemberId member) {
    if (hold.holder().equals(member)) {
      throw new Refused(EnrollmentRefusal.OWN_HOLD);
    }
  }
}
