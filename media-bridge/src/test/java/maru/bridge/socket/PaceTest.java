package maru.bridge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstPassesAndWhatFollowsWaits() {
    Pace pace = new Pace(0);
    assertThat(IntStream.range(0, Pace.BURST).allMatch(i -> pace.allows(0))).isTrue();
    assertThat(pace.allows(0)).isFalse();
    assertThat(pace.allows(SECOND)).isTrue();
    assertThat(pace.isExhausted()).isFalse();
  }

  @Test
  void whoGoesOnAfterBeingToldIsExhausted() {
    Pace pace = new Pace(0);
    IntStream.range(0, Pace.BURST + Pace.PATIENCE).forEach(i -> pace.allows(0));
    assertThat(pace.isExhausted()).isFalse();
    pace.allows(0);
    assertThat(pace.isExhausted()).isTrue();
  }
}
