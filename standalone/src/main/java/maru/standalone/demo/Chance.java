package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Chance that falls out the same way for the same seed.
final class Chance {
  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /// Of `least` to `most`, both included.
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  Instant between(Instant from, Instant until) {
    long span = Math.max(1, Duration.between(from, until).toSeconds());
    return from.plusSeconds((long) (random.nextDouble() * span));
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Each as often as its weight is great; the last if no weight is.
  <T> T weighted(List<T> all, ToDoubleFunction<T> weight) {
    double sum = all.stream().mapToDouble(weight).sum();
    double at = random.nextDouble() * sum;
    for (T one : all) {
      at -= weight.applyAsDouble(one);
      if (at < 0) {
        return one;
      }
    }
    return all.getLast();
  }

  /// Mostly below `mean`, sometimes far above.
  double longTailed(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
