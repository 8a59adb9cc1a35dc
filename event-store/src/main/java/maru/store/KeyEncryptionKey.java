package maru.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The key that seals the members' keys. It lies in a file beside the database, never in it.
final class KeyEncryptionKey {
  private static final String FILE = "key-encryption-key.json";

  private KeyEncryptionKey() {}

  /// Reads the key, or makes it where there is none. Several processes may do so at once.
  static Aead in(Path keysDir) {
    try {
      Path file = keysDir.resolve(FILE);
      if (!Files.exists(file)) {
        make(keysDir, file);
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key in " + keysDir + " is unusable", e);
    }
  }

  private static void make(Path keysDir, Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(keysDir);
    KeysetHandle key =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    Path draft =
        Files.createTempFile(
            keysDir,
            "key",
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(
          draft,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              key, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
      // Whole or not at all, and whoever is first wins.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process has made the key; it is read next.
    } finally {
      Files.delete(draft);
    }
  }
}
