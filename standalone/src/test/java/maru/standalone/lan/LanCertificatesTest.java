package maru.standalone.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanCertificatesTest {
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final LanHost HOST = LanHost.of("192.168.0.7", "hall");
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

  @TempDir private Path keys;

  @Test
  void theServersCertificateNamesTheAddressAndTheHostAndItsAuthorityVouchesForIt()
      throws Exception {
    X509Certificate authority = renewed(HOST, NOW);
    X509Certificate server = server();
    assertThat(namesOf(server)).containsExactlyInAnyOrder("192.168.0.7", "hall", "hall.local");
    assertThat(server.getExtendedKeyUsage()).containsExactly(SERVER_AUTHENTICATION);
    assertThat(((ECPublicKey) server.getPublicKey()).getParams().getOrder().bitLength())
        .isEqualTo(256);
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    verify(server, authority);
  }

  @Test
  void phonesAcceptHowLongItIsValid() throws Exception {
    renewed(HOST, NOW);
    X509Certificate server = server();
    assertThat(server.getNotBefore().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    assertThat(
            Duration.between(server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
        .isEqualTo(Duration.ofDays(397));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.0.8", "8.8.8.8"})
  void theAuthorityVouchesForNoOtherAddress(String address) throws Exception {
    vouchesNotFor(LanHost.of(address, "hall"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bank", "wall"})
  void theAuthorityVouchesForNoOtherName(String name) throws Exception {
    vouchesNotFor(LanHost.of("192.168.0.7", name));
  }

  @Test
  void whereTheHostHasNoNameTheAuthorityVouchesForNoneAtAll() throws Exception {
    LanHost nameless = LanHost.of("192.168.0.7", "localhost");
    Credential authority = Issuer.authority(nameless, NOW);
    verify(Issuer.server(nameless, authority, NOW).certificate(), authority.certificate());
    X509Certificate named = Issuer.server(HOST, authority, NOW).certificate();
    assertThatThrownBy(() -> verify(named, authority.certificate()))
        .isInstanceOf(CertPathValidatorException.class);
  }

  @Test
  void theAuthorityVouchesForNoFurtherAuthority() throws Exception {
    X509Certificate authority = renewed(HOST, NOW);
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(authority.getCriticalExtensionOIDs()).contains("2.5.29.30", "2.5.29.15");
    boolean[] signsCertificatesOnly = new boolean[9];
    signsCertificatesOnly[5] = true;
    assertThat(authority.getKeyUsage()).isEqualTo(signsCertificatesOnly);
  }

  @Test
  void nothingIsMadeAgainBeforeItEnds() throws Exception {
    X509Certificate authority = renewed(HOST, NOW);
    X509Certificate server = server();
    assertThat(renewed(HOST, NOW.plus(Duration.ofDays(365)))).isEqualTo(authority);
    assertThat(server()).isEqualTo(server);
  }

  @Test
  void aCertificateThatEndsWithin30DaysIsMadeAgainUnderTheSameAuthority() throws Exception {
    X509Certificate authority = renewed(HOST, NOW);
    X509Certificate old = server();
    assertThat(renewed(HOST, NOW.plus(Duration.ofDays(367)))).isEqualTo(authority);
    assertThat(server()).isNotEqualTo(old);
    verify(server(), authority);
  }

  @Test
  void anAuthorityThatWouldEndBeforeItsCertificateIsMadeAgain() throws Exception {
    X509Certificate authority = renewed(HOST, NOW);
    Instant late = NOW.plus(Issuer.AUTHORITY_LIFE).minus(Duration.ofDays(300));
    X509Certificate next = renewed(HOST, late);
    assertThat(next).isNotEqualTo(authority);
    verify(server(), next);
  }

  @Test
  void anotherAddressMakesBothAgain() throws Exception {
    X509Certificate authority = renewed(HOST, NOW);
    LanHost moved = LanHost.of("10.0.0.7", "hall");
    X509Certificate next = renewed(moved, NOW);
    assertThat(next).isNotEqualTo(authority);
    assertThat(namesOf(server())).contains("10.0.0.7").doesNotContain("192.168.0.7");
    verify(server(), next);
  }

  @Test
  void aDamagedFileIsMadeAgain() throws Exception {
    renewed(HOST, NOW);
    Files.writeString(keys.resolve("lan-authority.pem"), "-----BEGIN CERTIFICATE-----\nbroken\n");
    verify(serverAfter(renewed(HOST, NOW)), renewed(HOST, NOW));
  }

  @Test
  void keysAreReadableByTheirOwnerOnlyAndTheServersFileDoesNotHoldTheAuthoritys() throws Exception {
    renewed(HOST, NOW);
    for (String file : List.of("lan-authority.pem", "lan-server.pem")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(file))))
          .isEqualTo("rw-------");
      assertThat(Files.readString(keys.resolve(file)).split("BEGIN PRIVATE KEY", -1)).hasSize(2);
    }
    assertThat(read("lan-server.pem").key()).isNotEqualTo(read("lan-authority.pem").key());
  }

  private void vouchesNotFor(LanHost other) {
    Credential authority = Issuer.authority(HOST, NOW);
    X509Certificate server = Issuer.server(other, authority, NOW).certificate();
    assertThatThrownBy(() -> verify(server, authority.certificate()))
        .isInstanceOf(CertPathValidatorException.class);
  }

  private X509Certificate renewed(LanHost host, Instant now) throws IOException {
    return LanCertificates.in(keys).renew(host, now);
  }

  private X509Certificate serverAfter(X509Certificate authority) throws IOException {
    assertThat(read("lan-server.pem").chain()).last().isEqualTo(authority);
    return server();
  }

  private X509Certificate server() throws IOException {
    return read("lan-server.pem").certificate();
  }

  private Credential read(String file) throws IOException {
    return Credential.read(keys.resolve(file)).orElseThrow();
  }

  private static Set<String> namesOf(X509Certificate server) throws Exception {
    Collection<List<?>> names = Objects.requireNonNull(server.getSubjectAlternativeNames());
    return names.stream().map(name -> name.get(1).toString()).collect(Collectors.toSet());
  }

  /// As a browser does that trusts the authority. Java asks only certificates below the anchor whom
  /// they may vouch for, so the anchor is the authority's bare key here.
  private static void verify(X509Certificate server, X509Certificate authority) throws Exception {
    var anchor =
        new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
    var parameters = new PKIXParameters(Set.of(anchor));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(server.getNotBefore().toInstant().plus(Duration.ofDays(2))));
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509").generateCertPath(List.of(server, authority)),
            parameters);
  }
}
