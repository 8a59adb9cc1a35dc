package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// PostgreSQL, durable: it syncs every commit, since the event store's promise rests on it.
final class PostgresPart implements Part {

  private final Home home;
  private final Secrets secrets;
  private final PostgresBinaries binaries;
  private final int port;

  PostgresPart(Home home, Secrets secrets, PostgresBinaries binaries, int port) {
    this.home = home;
    this.secrets = secrets;
    this.binaries = binaries;
    this.port = port;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public String title() {
    return "PostgreSQL";
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    if (!Files.isDirectory(data())) {
      new PostgresCluster(binaries, home.log(name())).create(data(), passwordFile());
    }
  }

  @Override
  public List<String> command() {
    return PostgresCluster.asNonRoot(
        List.of(
            binaries.program("postgres"),
            "-D",
            data().toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "shared_buffers=128MB",
            "-c",
            "max_connections=120",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on"));
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("TZ", "UTC");
  }

  /// The variables by which the other parts reach it.
  Map<String, String> access() throws IOException {
    return Map.of(
        "MARU_POSTGRES_URL", url(),
        "MARU_POSTGRES_USER", PostgresCluster.OWNER,
        "MARU_POSTGRES_PASSWORD", secrets.of("postgres.password"));
  }

  @Override
  public boolean isWell() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    } catch (IOException noSecret) {
      throw new java.io.UncheckedIOException("PostgreSQL's password can't be read", noSecret);
    }
  }

  @Override
  public void end(Process process) {
    Signals.interrupt(process.toHandle());
  }

  private Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(
        url() + "?connectTimeout=5&socketTimeout=5",
        PostgresCluster.OWNER,
        secrets.of("postgres.password"));
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.DATABASE;
  }

  private Path data() {
    return home.data("postgres");
  }

  private Path passwordFile() throws IOException {
    secrets.of("postgres.password");
    return home.keys().resolve("postgres.password");
  }
}
