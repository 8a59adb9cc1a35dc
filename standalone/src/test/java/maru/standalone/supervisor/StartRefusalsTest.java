package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartRefusalsTest {

  @Test
  void aTakenPortIsRefusedBySayingWhoseItIsAndWhatToSet() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> Ports.claim(taken.getLocalPort(), "Elasticsearch", "MARU_ELASTICSEARCH_PORT"))
          .isInstanceOf(StartRefused.class)
          .hasMessage(
              "Port %d for Elasticsearch is taken by another program. Stop that program, or set MARU_ELASTICSEARCH_PORT to a free port.",
              taken.getLocalPort());
    }
  }

  @Test
  void portZeroTakesAFreeOne() {
    assertThat(Ports.claim(0, "the pages", "MARU_PORT")).isBetween(1, 65_535);
  }

  @Test
  void aPortThatIsNoNumberIsRefused() {
    var settings = Settings.of(List.of("--port", "eighty"), Map.of());
    assertThatThrownBy(() -> settings.variables().port("MARU_PORT", 8080))
        .isInstanceOf(StartRefused.class)
        .hasMessage("MARU_PORT=eighty is not a port (0 to 65535).");
  }

  @Test
  void anOptionWinsOverTheEnvironment() {
    var settings =
        Settings.of(
            List.of("--home", "/somewhere", "--no-demo"), Map.of("MARU_HOME", "/elsewhere"));
    assertThat(settings.home()).isEqualTo(Path.of("/somewhere"));
    assertThat(settings.demo()).isFalse();
  }

  @Test
  void anUnknownOptionIsRefusedWithTheUsage() {
    assertThatThrownBy(() -> Settings.of(List.of("--fast"), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("There is no option --fast.")
        .hasMessageContaining("--port N");
  }
}
