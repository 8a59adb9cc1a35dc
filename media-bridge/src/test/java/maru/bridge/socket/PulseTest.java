package maru.bridge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulseTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void whoStaysSilentIsGoneAndWhoAnswersIsNot() {
    Pulse pulse = new Pulse(0);
    assertThat(pulse.isGone(Pulse.LONGEST_SILENCE_NANOS)).isFalse();
    assertThat(pulse.isGone(Pulse.LONGEST_SILENCE_NANOS + 1)).isTrue();
    pulse.beats(15 * SECOND);
    assertThat(pulse.isGone(Pulse.LONGEST_SILENCE_NANOS + 1)).isFalse();
  }
}
