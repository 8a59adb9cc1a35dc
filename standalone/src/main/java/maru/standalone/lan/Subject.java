package maru.standalone.lan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/// A host as certificates name it.
final class Subject {

  private static final byte[] THIS_ADDRESS_ALONE = {-1, -1, -1, -1};

  /// A name that nobody has (RFC 2606). Where no name at all is permitted, every name is.
  private static final GeneralName NOBODY = new GeneralName(GeneralName.dNSName, "invalid");

  private Subject() {}

  /// For the server's certificate: who it is.
  static GeneralNames names(LanHost host) {
    return new GeneralNames(
        Stream.concat(
                Stream.of(new GeneralName(GeneralName.iPAddress, host.address())), dnsNames(host))
            .toArray(GeneralName[]::new));
  }

  /// For the authority's certificate: whom alone it may vouch for.
  static NameConstraints constraints(LanHost host) {
    Stream<GeneralName> names = host.names().isEmpty() ? Stream.of(NOBODY) : dnsNames(host);
    return new NameConstraints(
        Stream.concat(Stream.of(addressAlone(host)), names)
            .map(GeneralSubtree::new)
            .toArray(GeneralSubtree[]::new),
        null);
  }

  /// Whether a certificate's extension says exactly this.
  static boolean says(
      X509Certificate certificate, ASN1ObjectIdentifier extension, ASN1Encodable value) {
    try {
      byte[] wanted = new DEROctetString(value).getEncoded();
      return Arrays.equals(certificate.getExtensionValue(extension.getId()), wanted);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an extension could not be written", impossible);
    }
  }

  private static Stream<GeneralName> dnsNames(LanHost host) {
    return host.names().stream().map(name -> new GeneralName(GeneralName.dNSName, name));
  }

  private static GeneralName addressAlone(LanHost host) {
    byte[] address = InetAddress.ofLiteral(host.address()).getAddress();
    byte[] network = Arrays.copyOf(address, address.length + THIS_ADDRESS_ALONE.length);
    System.arraycopy(THIS_ADDRESS_ALONE, 0, network, address.length, THIS_ADDRESS_ALONE.length);
    return new GeneralName(GeneralName.iPAddress, new DEROctetString(network));
  }
}
