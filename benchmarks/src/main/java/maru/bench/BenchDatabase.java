package maru.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// The run's own PostgreSQL.
public final class BenchDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private BenchDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  static BenchDatabase start() throws IOException {
    return new BenchDatabase(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "250")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start());
  }

  /// The JDBC address of a new, empty database.
  public String create() throws SQLException {
    String name = "bench_" + databases.incrementAndGet();
    execute("create database " + name);
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
  }

  String setting(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      return "unknown";
    }
  }

  static HikariDataSource pool(String url, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setPassword("postgres");
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(connections);
    return pool;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
