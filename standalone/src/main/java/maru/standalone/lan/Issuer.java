package maru.standalone.lan;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the certificates of a host: an authority that can vouch for that host alone, and the
/// server's own. Elliptic curve P-256, as every phone reads it.
final class Issuer {

  /// Phones refuse server certificates that are valid for more than 398 days.
  static final Duration SERVER_LIFE = Duration.ofDays(397);

  static final Duration AUTHORITY_LIFE = Duration.ofDays(5 * 365);

  /// A phone's clock may be behind.
  private static final Duration BEFORE = Duration.ofDays(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  private Issuer() {}

  static Credential authority(LanHost host, Instant now) {
    KeyPair pair = newPair();
    X500Principal name = new X500Principal("CN=Maru " + host.address());
    var draft = draft(name, name, pair, now, AUTHORITY_LIFE);
    try {
      draft
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
          .addExtension(Extension.nameConstraints, true, Subject.constraints(host))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      return new Credential(pair.getPrivate(), List.of(signed(draft, pair.getPrivate())));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("an authority could not be made", e);
    }
  }

  static Credential server(LanHost host, Credential authority, Instant now) {
    KeyPair pair = newPair();
    X509Certificate issuer = authority.certificate();
    X500Principal name = new X500Principal("CN=" + host.address());
    var draft = draft(issuer.getSubjectX500Principal(), name, pair, now, SERVER_LIFE);
    try {
      var utils = new JcaX509ExtensionUtils();
      draft
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
          .addExtension(Extension.subjectAlternativeName, false, Subject.names(host))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              utils.createSubjectKeyIdentifier(pair.getPublic()))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              utils.createAuthorityKeyIdentifier(issuer.getPublicKey()));
      List<X509Certificate> chain =
          Stream.concat(Stream.of(signed(draft, authority.key())), authority.chain().stream())
              .toList();
      return new Credential(pair.getPrivate(), chain);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a certificate could not be made", e);
    }
  }

  private static JcaX509v3CertificateBuilder draft(
      X500Principal issuer, X500Principal subject, KeyPair pair, Instant now, Duration life) {
    Instant from = now.minus(BEFORE);
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(127, RANDOM).setBit(126),
        Date.from(from),
        Date.from(from.plus(life)),
        subject,
        pair.getPublic());
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder draft, PrivateKey key)
      throws GeneralSecurityException {
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
      return new JcaX509CertificateConverter().getCertificate(draft.build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("a certificate could not be signed", e);
    }
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has P-256", e);
    }
  }
}
