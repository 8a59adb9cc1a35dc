package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {

  @TempDir private Path folder;
  private Home home;

  @SuppressWarnings("NullAway.Init") // each test makes its own
  private Crew crew;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void makeHome() throws IOException {
    home = Home.in(folder.resolve("home"));
  }

  @AfterEach
  void stop() {
    crew.stop();
    assertThat(Orphans.of(home)).isEmpty();
  }

  @Test
  void startsAPartOnlyWhenWhatItNeedsIsWell() {
    crew =
        crewOf(
            part("store", "touch $SIGN"), part("pages", "[ -e ../store ] && touch $SIGN", "store"));
    crew.start().join();
    assertThat(folder.resolve("pages")).exists();
  }

  @Test
  void startsAPartAgainThatWasKilled() {
    crew = crewOf(part("store", "touch $SIGN"));
    crew.start().join();
    long first = onlyProcess().pid();
    onlyProcess().destroyForcibly();
    await().until(() -> Orphans.of(home).stream().anyMatch(process -> process.pid() != first));
    await().until(() -> text().contains("store ended (status 137) and is started again"));
  }

  @Test
  void givesUpOnAPartThatIsNeverWellAndShowsTheEndOfItsLog() {
    crew = crewOf(new ScriptPart("store", "echo no room left; exit 3", sign("store"), List.of()));
    assertThatThrownBy(() -> crew.start().join())
        .hasCauseInstanceOf(StartRefused.class)
        .hasMessageContaining("store does not start: it ended 5 times")
        .hasMessageContaining("no room left");
  }

  @Test
  void endsAPartOnlyAfterAllThatNeedIt() throws IOException {
    String tellWhenAsked =
        "trap 'echo %s >> ../ended; exit 0' TERM; touch $SIGN; while :; do sleep 0.05; done";
    crew =
        crewOf(
            new ScriptPart("store", tellWhenAsked.formatted("store"), sign("store"), List.of()),
            new ScriptPart(
                "pages", tellWhenAsked.formatted("pages"), sign("pages"), List.of("store")));
    crew.start().join();
    crew.stop();
    assertThat(Files.readAllLines(folder.resolve("ended"))).containsExactly("pages", "store");
  }

  private Crew crewOf(Part... parts) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Crew(List.of(parts), home, new Progress(out));
  }

  private ScriptPart part(String name, String script, String... needs) {
    return new ScriptPart(name, script + "; exec sleep 600", sign(name), List.of(needs));
  }

  private Path sign(String name) {
    return folder.resolve(name);
  }

  private ProcessHandle onlyProcess() {
    return Orphans.of(home).getFirst();
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
