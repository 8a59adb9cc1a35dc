package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

  @TempDir private Path folder;

  @Test
  void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
    Home home = Home.in(folder.resolve("home"));
    Secrets secrets = new Secrets(home.keys());
    String first = secrets.of("media.token");
    assertThat(first).hasSize(64).isEqualTo(new Secrets(home.keys()).of("media.token"));
    assertThat(first).isNotEqualTo(secrets.of("postgres.password"));
    assertThat(permissions(home.keys().resolve("media.token"))).isEqualTo("rw-------");
    assertThat(permissions(home.keys())).isEqualTo("rwx------");
  }

  @Test
  void aLogPastItsBoundIsSetAsideAndBeginsAgain() throws IOException {
    Path log = folder.resolve("part.log");
    try (var file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(LogFile.LARGEST);
    }
    LogFile.rotate(log);
    assertThat(log).hasSize(0);
    assertThat(folder.resolve("part.log.1")).hasSize(LogFile.LARGEST);
  }

  @Test
  void aLogWithinItsBoundIsLeftAlone() throws IOException {
    Path log = Files.writeString(folder.resolve("part.log"), "one\ntwo\nthree\n");
    LogFile.rotate(log);
    assertThat(LogFile.lastLines(log, 2)).isEqualTo("two\nthree");
    assertThat(folder.resolve("part.log.1")).doesNotExist();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
