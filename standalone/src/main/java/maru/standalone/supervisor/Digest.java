package maru.standalone.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Short names for contents.
final class Digest {

  private Digest() {}

  /// The first 64 bits of its SHA-256 in hex.
  static String ofResource(String name) throws IOException {
    try (InputStream resource = Digest.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IOException(name + " is not on the class path");
      }
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(resource, sha).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }
}
