package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Passwords and tokens between the parts, made at the first start and kept in `keys/`, readable by
/// their owner only.
record Secrets(Path keys) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// 256 random bits in hex, the same at every start.
  String of(String name) throws IOException {
    Path file = keys.resolve(name);
    if (!Files.exists(file)) {
      write(file);
    }
    return Files.readString(file).strip();
  }

  /// By a rename, so that a crash leaves either no secret or a whole one.
  private static void write(Path file) throws IOException {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", "", ownerOnly);
    Files.writeString(draft, HexFormat.of().formatHex(bits));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
