package maru.store;

import java.util.ArrayList;
import java.util.List;

/// What one reader has seen: each position once, in order, with the event that stood there.
final class Sightings {
  private final List<String> seen = new ArrayList<>();
  private long position;
  private boolean orderly = true;

  synchronized void see(List<StoredEvent> events) {
    for (StoredEvent event : events) {
      orderly &= event.position() == position + 1;
      position = event.position();
      seen.add(event.row().id().toString());
    }
  }

  synchronized long position() {
    return position;
  }

  /// Whether positions rose by one each.
  synchronized boolean orderly() {
    return orderly;
  }

  synchronized List<String> ids() {
    return List.copyOf(seen);
  }
}
