package maru.standalone.supervisor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maru.standalone.lan.LanCertificates;
import maru.standalone.lan.QrCode;

/// What the operator reads once all parts are well.
///
/// @param url the address that people use
/// @param demo whether there are accounts whose password everybody knows
record Announcement(URI url, boolean demo, Path logs, Optional<Phones> phones) {

  /// How phones in the local network come in.
  ///
  /// @param fingerprint of the certificate that they install
  /// @param here the address on this machine itself
  record Phones(URI page, String fingerprint, URI here) {}

  /// Makes the certificates as well, where there is a local network.
  static Announcement of(Settings settings, Home home, int webPort, Optional<Lan> lan)
      throws IOException {
    Optional<Phones> phones = Optional.empty();
    if (lan.isPresent()) {
      String fingerprint = LanCertificates.fingerprint(lan.get().renewCertificates());
      URI here = URI.create("http://localhost:" + webPort);
      phones = Optional.of(new Phones(lan.get().page(), fingerprint, here));
    }
    return new Announcement(settings.publicUrl(webPort), settings.demo(), home.logs(), phones);
  }

  List<String> lines(Duration took) {
    List<String> lines = new ArrayList<>();
    double seconds = took.toMillis() / 1000.0;
    lines.add(String.format(Locale.ROOT, "Maru is up after %.1f s: %s", seconds, url));
    if (demo) {
      lines.add(
          """
          Demo accounts, password maru-demo-2026:
            student@maru.example, instructor@maru.example, analyst@maru.example, admin@maru.example\
          """);
    }
    phones.ifPresent(told -> lines.addAll(lines(told)));
    lines.add("Logs are in " + logs + "; ctrl-C stops everything.");
    return lines;
  }

  private List<String> lines(Phones told) {
    List<String> lines = new ArrayList<>();
    lines.add("On this machine: " + told.here());
    lines.add("On a phone in the same network: scan this, or open " + told.page());
    lines.addAll(QrCode.of(told.page().toString()).lines());
    lines.add("The certificate offered there has the SHA-256 fingerprint");
    lines.add("  " + told.fingerprint());
    lines.add(
        "Everybody in this network can reach Maru"
            + (demo ? ", and the demo password is known to all: --no-demo leaves it out." : "."));
    return lines;
  }
}
