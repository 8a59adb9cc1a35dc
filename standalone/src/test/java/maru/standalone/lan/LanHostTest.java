package maru.standalone.lan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanHostTest {

  @Test
  void aHostIsCalledByItsFirstLabelAndByMulticastDns() {
    assertThat(LanHost.of("10.0.0.2", "Hall.example.org").names())
        .containsExactly("hall", "hall.local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "my hall", "한옥", "-hall", "10_0"})
  void whatIsNoNameOfItsOwnIsLeftOut(String hostName) {
    assertThat(LanHost.of("10.0.0.2", hostName).names()).isEmpty();
  }
}
