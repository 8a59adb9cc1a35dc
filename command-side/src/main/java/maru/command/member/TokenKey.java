package maru.command.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key that access tokens are signed with (HS256). Every process that reads the same folder
/// accepts the tokens of the others.
public record TokenKey(SecretKey key) {
  private static final String FILE = "access-token.key";
  private static final int BYTES = 32;

  /// Reads the key of the folder, and makes it first where there is none.
  public static TokenKey in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        create(folder, file);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != BYTES) {
        throw new IllegalStateException(file + " is not a key of " + BYTES + " bytes");
      }
      return new TokenKey(new SecretKeySpec(bytes, "HmacSHA256"));
    } catch (IOException e) {
      throw new UncheckedIOException("the key " + file + " can't be read or made", e);
    }
  }

  /// Written aside and then linked, so that no other process ever reads half a key.
  private static void create(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path draft =
        Files.createTempFile(
            folder,
            FILE,
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(draft, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException other) {
      // Another process was first: its key is the one.
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
