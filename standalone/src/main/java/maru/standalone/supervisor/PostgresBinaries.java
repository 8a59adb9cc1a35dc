package maru.standalone.supervisor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the jar that carries them.
record PostgresBinaries(Path folder) {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /// Unpacks into `cache/<digest of the archive>` unless that is there, so that another version
  /// never runs from an older one's folder.
  static PostgresBinaries unpacked(Path cache) throws IOException {
    Path folder = cache.resolve(Digest.ofResource(ARCHIVE));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(cache);
      Path draft = Files.createTempDirectory(cache, "unpacking");
      unpack(draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new IOException("no PostgreSQL for this machine on the class path: " + ARCHIVE);
      }
      var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(target, executable ? PROGRAM : FILE);
  }

  private static final Set<PosixFilePermission> FILE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final Set<PosixFilePermission> PROGRAM =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
}
