package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maru.standalone.lan.LanCertificates;
import maru.standalone.lan.LanHost;
import org.junit.jupiter.api.Test;

class LanSettingsTest {
  private static final Lan LAN =
      new Lan(
          LanHost.of("192.168.0.7", "hall"), 8443, 8080, LanCertificates.in(Path.of("/home/keys")));

  @Test
  void theOptionTakesAnAddressOrNone() {
    assertThat(Settings.of(List.of("--lan"), Map.of()).lan()).contains("");
    assertThat(Settings.of(List.of("--lan", "10.0.0.7"), Map.of()).lan()).contains("10.0.0.7");
    Settings before = Settings.of(List.of("--lan", "--no-demo"), Map.of());
    assertThat(before.lan()).contains("");
    assertThat(before.demo()).isFalse();
  }

  @Test
  void theEnvironmentSaysTheSame() {
    assertThat(lan(Map.of())).isEmpty();
    assertThat(lan(Map.of("MARU_LAN", "false"))).isEmpty();
    assertThat(lan(Map.of("MARU_LAN", "true"))).contains("");
    assertThat(lan(Map.of("MARU_LAN", "10.0.0.7"))).contains("10.0.0.7");
  }

  @Test
  void peopleUseTheAddressAndMediaIsTakenThereAndHere() {
    Settings settings = LAN.over(Settings.of(List.of(), Map.of()));
    assertThat(settings.publicUrl(8080)).isEqualTo(URI.create("https://192.168.0.7:8443"));
    assertThat(settings.variables().text("MARU_MEDIA_RTC_LISTEN", ""))
        .isEqualTo("192.168.0.7,127.0.0.1");
  }

  @Test
  void whatTheOperatorHasSetStays() {
    Settings settings =
        LAN.over(
            Settings.of(
                List.of(),
                Map.of(
                    "MARU_PUBLIC_URL", "https://classes.example",
                    "MARU_MEDIA_RTC_LISTEN", "0.0.0.0")));
    assertThat(settings.publicUrl(8080)).isEqualTo(URI.create("https://classes.example"));
    assertThat(settings.variables().text("MARU_MEDIA_RTC_LISTEN", "")).isEqualTo("0.0.0.0");
  }

  @Test
  void aMachineWithoutCoturnIsRefusedBySayingHowToGetIt() {
    Variables nowhere = new Variables(Map.of("PATH", "/nowhere"));
    assertThatThrownBy(() -> TurnPart.needProgram(nowhere))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("sudo apt-get install coturn");
  }

  @Test
  void theOperatorIsToldWhoCanComeInAndByWhat() {
    var phones = new Announcement.Phones(LAN.page(), "AB:CD", URI.create("http://localhost:8080"));
    List<String> lines = announced(true, Optional.of(phones));
    assertThat(lines)
        .contains(
            "On a phone in the same network: scan this, or open http://192.168.0.7:8080/lan",
            "  AB:CD",
            "Everybody in this network can reach Maru, and the demo password is known to all: --no-demo leaves it out.");
    assertThat(lines).anyMatch(line -> line.contains("█▀"));
    assertThat(announced(false, Optional.of(phones)))
        .contains("Everybody in this network can reach Maru.");
    assertThat(announced(true, Optional.empty()))
        .noneMatch(line -> line.contains("network") || line.contains("█"));
  }

  private static List<String> announced(boolean demo, Optional<Announcement.Phones> phones) {
    return new Announcement(LAN.url(), demo, Path.of("/home/logs"), phones)
        .lines(Duration.ofSeconds(12));
  }

  private static Optional<String> lan(Map<String, String> environment) {
    return Settings.of(List.of(), environment).lan();
  }
}
