package maru.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Allowance allowance = new Allowance(3, Duration.ofMinutes(1), nanos::get);

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    for (int i = 0; i < 3; i++) {
      assertThat(allowance.take("a")).isZero();
    }
    assertThat(allowance.take("a")).isBetween(20L, 21L);
    assertThat(allowance.take("b")).isZero();
    nanos.addAndGet(Duration.ofSeconds(21).toNanos());
    assertThat(allowance.take("a")).isZero();
    assertThat(allowance.take("a")).isPositive();
  }

  @Test
  void noLimitIsNoLimit() {
    Allowance none = new Allowance(0, Duration.ofMinutes(1), nanos::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(none.take("a")).isZero();
    }
    assertThat(none.kept()).isZero();
  }

  @Test
  void onlySoManyAreKept() {
    for (int i = 0; i < Allowance.MOST_KEPT + 10; i++) {
      assertThat(allowance.take("a" + i)).isZero();
    }
    assertThat(allowance.kept()).isEqualTo(Allowance.MOST_KEPT);
  }
}
