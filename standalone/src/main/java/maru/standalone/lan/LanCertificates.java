package maru.standalone.lan;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;

/// The certificates of one installation in the local network, kept in a folder that only its owner
/// may look into.
public final class LanCertificates {

  /// Long enough to be noticed by whoever starts Maru once a month.
  private static final Duration ENDS_SOON = Duration.ofDays(30);

  private final Path keys;

  private LanCertificates(Path keys) {
    this.keys = keys;
  }

  public static LanCertificates in(Path keys) {
    return new LanCertificates(keys);
  }

  /// The server's key, its certificate and the authority's: in PEM, in this order.
  public Path server() {
    return keys.resolve("lan-server.pem");
  }

  /// Makes what is missing, was made for another host, or ends soon; keeps the rest, so that a
  /// phone that trusts the authority goes on doing so.
  ///
  /// @return the authority's certificate
  public X509Certificate renew(LanHost host, Instant now) throws IOException {
    Path authorityFile = keys.resolve("lan-authority.pem");
    Credential authority =
        Credential.read(authorityFile)
            .filter(kept -> vouchesFor(host, kept, now))
            .orElseGet(() -> Issuer.authority(host, now));
    Optional<Credential> server =
        Credential.read(server()).filter(kept -> serves(host, authority, kept, now));
    if (server.isEmpty()) {
      authority.write(authorityFile);
      Issuer.server(host, authority, now).write(server());
    }
    return authority.certificate();
  }

  /// As phones show it: `AB:CD:…`, of SHA-256.
  public static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate could not be digested", e);
    }
  }

  private static boolean vouchesFor(LanHost host, Credential authority, Instant now) {
    return Subject.says(
            authority.certificate(), Extension.nameConstraints, Subject.constraints(host))
        && endsAfter(authority, now.plus(Issuer.SERVER_LIFE));
  }

  private static boolean serves(
      LanHost host, Credential authority, Credential server, Instant now) {
    return server.chain().contains(authority.certificate())
        && Subject.says(server.certificate(), Extension.subjectAlternativeName, Subject.names(host))
        && endsAfter(server, now.plus(ENDS_SOON));
  }

  private static boolean endsAfter(Credential credential, Instant end) {
    return credential.certificate().getNotAfter().toInstant().isAfter(end);
  }
}
