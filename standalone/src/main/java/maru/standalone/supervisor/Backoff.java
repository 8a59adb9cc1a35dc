package maru.standalone.supervisor;

import java.time.Duration;

/// How long to wait before the next start: 0.2 s after the first death, doubled up to 10 s, and
/// from the beginning again once a part has been well.
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = FIRST;

  Duration afterDeath() {
    Duration wait = next;
    Duration doubled = wait.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return wait;
  }

  void well() {
    next = FIRST;
  }
}
