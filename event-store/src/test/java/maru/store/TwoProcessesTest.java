package maru.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.store.AppendOutcome.Repeated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
class TwoProcessesTest {
  private static final int KILLS = 150;
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void twoProcessesWriteAndReadOneOrderWhileTheirBackendsAreKilled() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    try (Child first = new Child(DATABASE.url(), one.toString());
        Child second = new Child(DATABASE.url(), two.toString())) {
      first.hear("writing");
      second.hear("writing");
      for (int i = 0; i < KILLS; i++) {
        DATABASE.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                + " current_database() and query like '%append%' and pid <> pg_backend_pid() order"
                + " by random() limit 1");
        DATABASE.execute("select pg_sleep(0.1)");
      }
      first.say("stop");
      second.say("stop");
      first.hear("stopped");
      second.hear("stopped");
      String head = Long.toString(STORE.reader().head());
      first.say(head);
      second.say(head);
      first.hear("done");
      second.hear("done");
    }

    List<String> table = StoreAudit.table(STORE.reader());
    assertThat(table).hasSizeGreaterThan(1_000);
    for (Path process : List.of(one, two)) {
      assertThat(Files.readAllLines(process.resolve("orderly"))).containsExactly("true");
      assertThat(Files.readAllLines(process.resolve("seen"))).isEqualTo(table);
      assertThat(table)
          .containsAll(Files.readAllLines(process.resolve("stored")))
          .doesNotContainAnyElementsOf(Files.readAllLines(process.resolve("refused")));
    }
    StoreAudit.conditionsHeld(DATABASE);
  }

  @Test
  void aProcessThatDiedBeforeItsAnswerHasAnsweredAllTheSame() throws Exception {
    String key = UUID.randomUUID().toString();
    Process died = WriterProcess.start(DATABASE.url(), folder.toString(), key);
    assertThat(died.waitFor()).isEqualTo(9);

    NewEvent again =
        NewEvent.free(
            new CourseViewed(null, CourseId.of(UUID.randomUUID())), Instant.now(), Metadata.NONE);
    AppendOutcome outcome =
        STORE.append(
            AppendRequest.of(List.of(again)).with(new Receipt("crash", key, "hash", "\"second\"")));

    assertThat(outcome).isInstanceOf(Repeated.class);
    assertThat(((Repeated) outcome).answer()).isEqualTo("\"first\"");
  }

  private static final class Child implements AutoCloseable {
    private final Process process;
    private final Writer to;
    private final BufferedReader from;

    Child(String... arguments) throws IOException {
      process = WriterProcess.start(arguments);
      to = process.outputWriter(UTF_8);
      from = process.inputReader(UTF_8);
    }

    void say(String line) throws IOException {
      to.write(line + "\n");
      to.flush();
    }

    void hear(String line) throws IOException {
      assertThat(from.readLine()).isEqualTo(line);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
