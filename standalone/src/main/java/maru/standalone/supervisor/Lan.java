package maru.standalone.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import maru.standalone.lan.LanCertificates;
import maru.standalone.lan.LanHost;

/// What `--lan` adds to a start: an address, HTTPS there, and media there. Why: docs/adr/0043.
///
/// @param port of HTTPS
/// @param webPort of plain HTTP, where the certificate is handed out
record Lan(LanHost host, int port, int webPort, LanCertificates certificates) {

  private static final String LISTEN = "MARU_MEDIA_RTC_LISTEN";

  /// Empty when the start was not asked for it. Claims its port.
  static Optional<Lan> of(Settings settings, Home home, int webPort) {
    return settings
        .lan()
        .map(wanted -> {
          String address =
              LanAddress.choose(Link.ofThisMachine(), DefaultRoute.ofThisMachine(), wanted);
          int port =
              Ports.claim(
                  InetAddress.ofLiteral(address),
                  settings.variables().port("MARU_LAN_PORT", 8443),
                  "HTTPS in the local network",
                  "MARU_LAN_PORT");
          return new Lan(
              LanHost.of(address, hostName()), port, webPort, LanCertificates.in(home.keys()));
        });
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "";
    }
  }

  URI url() {
    return URI.create("https://" + host.address() + ":" + port);
  }

  /// The page that explains the certificate.
  URI page() {
    return URI.create("http://" + host.address() + ":" + webPort + "/lan");
  }

  /// Settings that follow from it, where the operator has not set them. Media is taken in the
  /// network and on this machine: both may be in one class.
  Settings over(Settings settings) {
    return settings
        .otherwise("MARU_PUBLIC_URL", url().toString())
        .otherwise(LISTEN, host.address() + ",127.0.0.1");
  }

  /// Makes what is missing or about to end.
  ///
  /// @return the certificate that phones install
  X509Certificate renewCertificates() throws IOException {
    return certificates.renew(host, Instant.now());
  }

  /// What the application is told. Spring reads the certificate again when its file has changed.
  Map<String, String> access() {
    String file = certificates.server().toUri().toString();
    return Map.of(
        "MARU_LAN_URL",
        url().toString(),
        "MARU_LAN_PAGE",
        page().toString(),
        "SPRING_SSL_BUNDLE_PEM_LAN_KEYSTORE_CERTIFICATE",
        file,
        "SPRING_SSL_BUNDLE_PEM_LAN_KEYSTORE_PRIVATEKEY",
        file,
        "SPRING_SSL_BUNDLE_PEM_LAN_RELOADONUPDATE",
        "true");
  }
}
