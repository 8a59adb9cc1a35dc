package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnPartTest {

  @TempDir private Path folder;

  @Test
  void coturnRelaysToTheMediaServerAndToNothingElse() {
    List<String> lines = config().text().lines().toList();
    assertThat(lines)
        .contains(
            "listening-ip=192.168.0.7",
            "relay-ip=192.168.0.7",
            "listening-port=13478",
            "denied-peer-ip=0.0.0.0-255.255.255.255",
            "denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "allowed-peer-ip=192.168.0.7",
            "allowed-peer-ip=10.0.0.9")
        .contains("no-cli", "no-tcp-relay", "no-multicast-peers", "use-auth-secret")
        .contains("user-quota=20", "total-quota=600", "min-port=49160", "max-port=49759");
    assertThat(lines).noneMatch(String::isBlank);
  }

  @Test
  void theSecretIsInAFileOfTheOwnersAndNotOnTheCommandLine() throws IOException {
    TurnPart part = new TurnPart(config());
    part.prepare();
    Path file = folder.resolve("turn").resolve("turnserver.conf");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(file)).contains("static-auth-secret=only-they-know");
    assertThat(part.command()).containsExactly("turnserver", "-c", file.toString());
  }

  @Test
  void browsersAreToldToAskByUdpAndByTcp() {
    assertThat(new TurnPart(config()).urls())
        .isEqualTo("turn:192.168.0.7:13478?transport=udp,turn:192.168.0.7:13478?transport=tcp");
  }

  private TurnConfig config() {
    return new TurnConfig(
        "192.168.0.7",
        13_478,
        "only-they-know",
        List.of("192.168.0.7", "10.0.0.9"),
        folder.resolve("turn"));
  }
}
