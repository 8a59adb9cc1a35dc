package maru.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How often something may be tried by each of many. Holds at most 100,000 of them; who was quiet
/// for longest is let go first.
public final class Limits {
  private static final int MOST_KEPT = 100_000;

  private final int tries;
  private final Duration per;
  private final Cache<String, Bucket> buckets;

  /// Allows as many at once, and as many again in each period.
  public Limits(int tries, Duration per) {
    this.tries = tries;
    this.per = per;
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(per.multipliedBy(2)).build();
  }

  /// Counts a try.
  ///
  /// Refuses with [RequestRefusal#TOO_MANY] once there were too many.
  public void count(String who) {
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw new Refused(RequestRefusal.TOO_MANY, wait);
    }
  }

  /// Takes back a try that turned out to be an honest one.
  public void forgive(String who) {
    bucket(who).addTokens(1);
  }

  private Bucket bucket(String who) {
    return buckets.get(
        who,
        key ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, per))
                .build());
  }
}
