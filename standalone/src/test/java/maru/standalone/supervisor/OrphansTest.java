package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  @Test
  void endsWhatCarriesTheHomesMarkAndNothingElse(@TempDir Path folder) throws Exception {
    Home home = Home.in(folder.resolve("one"));
    Home other = Home.in(folder.resolve("another"));
    Process ours = sleeper(home);
    Process theirs = sleeper(other);
    try {
      assertThat(Orphans.end(home)).isEqualTo(1);
      assertThat(ours.waitFor(20, TimeUnit.SECONDS)).as("ended").isTrue();
      assertThat(theirs.isAlive()).isTrue();
    } finally {
      theirs.destroyForcibly();
    }
  }

  private static Process sleeper(Home home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sleep", "600");
    builder.environment().put(Orphans.MARK, home.folder().toString());
    return builder.start();
  }
}
