package maru.standalone.lan;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.util.encoders.DecoderException;

/// A private key with its certificate, and with those of who vouches for it. In one file, so that a
/// crash can't part them.
///
/// @param chain its own certificate first
record Credential(PrivateKey key, List<X509Certificate> chain) {

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /// Empty when there is no file, or none that can be read as a credential: another one is made
  /// then.
  static Optional<Credential> read(Path file) throws IOException {
    return Files.exists(file) ? parsed(Files.readString(file)) : Optional.empty();
  }

  private static Optional<Credential> parsed(String text) {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      List<X509Certificate> chain = new ArrayList<>();
      Optional<PrivateKey> key = Optional.empty();
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        if (part instanceof X509CertificateHolder holder) {
          chain.add(new JcaX509CertificateConverter().getCertificate(holder));
        } else if (part instanceof PrivateKeyInfo info) {
          key = Optional.of(new JcaPEMKeyConverter().getPrivateKey(info));
        }
      }
      return chain.isEmpty() ? Optional.empty() : key.map(own -> new Credential(own, chain));
    } catch (IOException | GeneralSecurityException | DecoderException damaged) {
      return Optional.empty();
    }
  }

  /// Readable by its owner only; whole or not at all.
  void write(Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(new JcaPKCS8Generator(key, null));
      for (X509Certificate certificate : chain) {
        pem.writeObject(certificate);
      }
    }
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "lan", "", ownerOnly);
    Files.writeString(draft, text.toString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
