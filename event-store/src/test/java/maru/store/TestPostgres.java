package maru.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL for tests, one for the JVM, which flushes to disk as in earnest. Each test
/// class takes a database of its own.
public final class TestPostgres {
  private static final String TEMPLATE = "maru_template";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestPostgres() {}

  /// A database of one test class, and connections to it.
  public record Database(String url, String user, String password, HikariDataSource dataSource)
      implements AutoCloseable {

    /// A pool of its own.
    public HikariDataSource pool(int connections) {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(url);
      pool.setUsername(user);
      pool.setPassword(password);
      pool.setMaximumPoolSize(connections);
      return pool;
    }

    /// One statement, for setting a test up.
    public void execute(String sql) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new EventStoreException(sql, e);
      }
    }

    @Override
    public void close() {
      dataSource.close();
    }
  }

  /// A new database with the store's schema.
  public static Database database() {
    return create(" template " + TEMPLATE);
  }

  /// A new database with nothing in it.
  public static Database emptyDatabase() {
    return create("");
  }

  public static synchronized int port() {
    return started().getPort();
  }

  private static synchronized Database create(String suffix) {
    EmbeddedPostgres postgres = started();
    String name = "maru_" + DATABASES.incrementAndGet();
    execute(postgres, "create database " + name + suffix);
    return connect(postgres, name);
  }

  private static Database connect(EmbeddedPostgres postgres, String name) {
    String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    HikariDataSource pool = new HikariDataSource();
    Database database = new Database(url, "postgres", "postgres", pool);
    pool.setJdbcUrl(url);
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(0);
    return database;
  }

  private static EmbeddedPostgres started() {
    EmbeddedPostgres running = server;
    if (running == null) {
      try {
        running =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = running;
      execute(running, "create database " + TEMPLATE);
      try (Database template = connect(running, TEMPLATE)) {
        EventStoreSchema.migrate(template.dataSource());
      }
    }
    return running;
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new EventStoreException(sql, e);
    }
  }
}
