package maru.command.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maru.command.enrollment.Roster.Opened;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.HeldSeatReleased;
import maru.events.enrollment.EnrollmentEvent.Promoted;

/// A roster while one decision about it unfolds: what has been decided so far, and how the roster
/// stands after it.
final class RosterStory {
  private final List<EnrollmentEvent> events = new ArrayList<>();
  private Opened now;

  RosterStory(Opened roster) {
    this.now = roster;
  }

  Opened now() {
    return now;
  }

  void add(EnrollmentEvent event) {
    events.add(event);
    now = (Opened) Roster.evolve(now, event);
  }

  void endHolds(Instant instant) {
    now.holds().values().stream()
        .filter(hold -> hold.isOver(instant))
        .map(hold -> new HeldSeatReleased(now.courseId(), hold.holdId()))
        .forEach(this::add);
    promote();
  }

  /// Gives free seats to the first in line.
  void promote() {
    while (now.open() && now.free() > 0 && !now.waiting().isEmpty()) {
      add(new Promoted(now.courseId(), now.waiting().getFirst()));
    }
  }

  List<EnrollmentEvent> events() {
    return List.copyOf(events);
  }
}
