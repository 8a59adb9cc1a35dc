package maru.query.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who looked at what lately. Thread-safe.
final class RecentViews {
  private static final Duration SAME_LOOK = Duration.ofMinutes(30);
  private static final int MOST = 50_000;

  private final Map<String, Instant> views =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  synchronized boolean isNew(String whoAndWhat, Instant now) {
    Instant before = views.get(whoAndWhat);
    if (before != null && before.plus(SAME_LOOK).isAfter(now)) {
      return false;
    }
    views.put(whoAndWhat, now);
    return true;
  }
}
