package maru.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import maru.events.EventJson;
import maru.store.EventIds;

/// Against message-db's `write_message` on the same server, with 32 callers. Its better shape
/// counts: all streams in one category, or one category for each connection (it locks by category).
final class MessageDbBench implements Benchmark {
  private static final String PACKAGE = "@eventide/message-db@1.3.1";
  private static final int CALLERS = 32;
  private static final int ROUNDS = 5;
  private static final double LIMIT = 2.0;
  private static final List<String> FILES =
      List.of(
          "schema/message-store.sql",
          "tables/messages.sql",
          "types/message.sql",
          "functions/hash-64.sql",
          "functions/category.sql",
          "functions/is-category.sql",
          "functions/id.sql",
          "functions/cardinal-id.sql",
          "functions/stream-version.sql",
          "functions/acquire-lock.sql",
          "functions/write-message.sql",
          "indexes/messages-id.sql",
          "indexes/messages-stream.sql",
          "indexes/messages-category.sql");

  @Override
  public String name() {
    return "messagedb";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    String url = database.create();
    install(url);
    List<Double> ours = new ArrayList<>();
    List<Double> one = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (StoreWiring store = new StoreWiring(database.create())) {
      for (int round = 0; round < ROUNDS; round++) {
        one.add(theirs(url, "bench"));
        many.add(theirs(url, "bench%d"));
        ours.add(Callers.perSecond(CALLERS, AppendBench.ROUND, number -> store.caller()));
        ratios.add(ours.getLast() / Math.max(one.getLast(), many.getLast()));
      }
    }
    return List.of(
        Bar.atLeast(
            "append.32.messageDb",
            Callers.median(ratios),
            "x",
            LIMIT,
            String.format(
                Locale.ROOT,
                "%.0f/s to message-db's %.0f/s in one category, %.0f/s in 32",
                Callers.median(ours),
                Callers.median(one),
                Callers.median(many))));
  }

  private static double theirs(String url, String category) throws Exception {
    try (HikariDataSource pool = BenchDatabase.pool(url, CALLERS)) {
      pool.setConnectionInitSql("set search_path = message_store, public");
      return Callers.perSecond(
          CALLERS, AppendBench.ROUND, number -> caller(pool, category.formatted(number)));
    }
  }

  private static Callers.Act caller(HikariDataSource pool, String category) throws SQLException {
    Connection connection = pool.getConnection();
    PreparedStatement write =
        connection.prepareStatement("select write_message(?, ?, ?, ?::jsonb, ?::jsonb, ?)");
    String stream = category + "-" + EventIds.next();
    long[] version = {-1};
    return () -> {
      write.setString(1, EventIds.next().toString());
      write.setString(2, stream);
      write.setString(3, "classroom.Joined");
      write.setString(4, EventJson.ALL.write(Joins.event()));
      write.setString(5, "{\"correlation\":\"" + EventIds.next() + "\"}");
      write.setLong(6, version[0]++);
      try (ResultSet row = write.executeQuery()) {
        row.next();
      }
    };
  }

  private static void install(String url) throws Exception {
    Path folder = Files.createTempDirectory("message-db");
    run(folder, "npm", "pack", "--silent", PACKAGE);
    run(folder, "sh", "-c", "tar xzf *.tgz");
    try (HikariDataSource pool = BenchDatabase.pool(url, 1);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists message_store");
      statement.execute("set search_path = message_store, public");
      for (String file : FILES) {
        statement.execute(Files.readString(folder.resolve("package/database").resolve(file)));
      }
    }
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed: message-db is not to be had");
    }
  }
}
