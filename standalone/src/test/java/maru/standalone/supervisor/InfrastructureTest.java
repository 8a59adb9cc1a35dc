package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded PostgreSQL under the supervisor's own runner.
@Tag("slow")
class InfrastructureTest {

  @Test
  void postgresIsDurableAndComesBackAfterAKillWithAllThatItAcknowledged(@TempDir Path folder)
      throws Exception {
    Home home = Home.in(folder.resolve("home"));
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "maru", "postgres");
    var part =
        new PostgresPart(
            home,
            new Secrets(home.keys()),
            PostgresBinaries.unpacked(cache),
            Ports.claim(0, "PostgreSQL", "MARU_POSTGRES_PORT"));
    Crew crew = new Crew(List.of(part), home, new Progress(System.out));
    try {
      crew.start().join();
      assertThat(ask(part, "show fsync")).isEqualTo("on");
      assertThat(ask(part, "show server_version")).startsWith("18.");
      tell(part, "create table kept (what text)");
      tell(part, "insert into kept values ('붓글씨')");
      kill(home);
      await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(part::isWell);
      assertThat(ask(part, "select what from kept")).isEqualTo("붓글씨");
    } finally {
      crew.stop();
    }
    assertThat(Files.readString(home.log("postgres"))).contains("database system is shut down");
  }

  private static void kill(Home home) throws Exception {
    String pid = Files.readString(home.run().resolve("postgres.pid")).strip();
    ProcessHandle postgres = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    postgres.destroyForcibly();
    postgres.onExit().get();
  }

  private static String ask(PostgresPart part, String sql) throws Exception {
    try (Connection connection = connect(part);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void tell(PostgresPart part, String sql) throws Exception {
    try (Connection connection = connect(part);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(PostgresPart part) throws Exception {
    Map<String, String> access = part.access();
    return DriverManager.getConnection(
        access.get("MARU_POSTGRES_URL"),
        access.get("MARU_POSTGRES_USER"),
        access.get("MARU_POSTGRES_PASSWORD"));
  }
}
