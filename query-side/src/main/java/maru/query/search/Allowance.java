package maru.query.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How much each of many has left: as much at once as in a whole period, and it comes back evenly.
/// Holds at most 10,000 of them; who was quiet for longest is let go first. Thread-safe.
final class Allowance {
  static final int MOST_KEPT = 10_000;

  private final int most;
  private final long nanosForOne;
  private final LongSupplier nanos;

  /// By who asks: the instant up to which they have used what they may.
  private final Map<String, Long> usedUntil =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /// @param most 0 sets no limit
  Allowance(int most, Duration per, LongSupplier nanos) {
    this.most = most;
    this.nanosForOne = most == 0 ? 0 : per.toNanos() / most;
    this.nanos = nanos;
  }

  /// Takes one: 0, or the whole seconds after which there is one again.
  long take(String who) {
    if (most == 0) {
      return 0;
    }
    long now = nanos.getAsLong();
    synchronized (usedUntil) {
      Long until = usedUntil.get(who);
      long used = until == null ? 0 : Math.max(0, until - now);
      long after = used + nanosForOne;
      long over = after - most * nanosForOne;
      if (over > 0) {
        return Duration.ofNanos(over).toSeconds() + 1;
      }
      usedUntil.put(who, now + after);
      return 0;
    }
  }

  int kept() {
    synchronized (usedUntil) {
      return usedUntil.size();
    }
  }
}
