package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maru.events.EventJson;
import maru.store.AppendOutcome.Repeated;
import maru.store.AppendOutcome.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two stores stand for two processes: they share nothing but the database.
@Tag("slow")
class ConcurrentWritersTest {
  private static final int THREADS = 6;
  private static final int APPENDS = 80;

  private final TestPostgres.Database database = TestPostgres.database();
  private final HikariDataSource appends = database.pool(3);
  private final EventStore one = new EventStore(appends, database.dataSource(), EventJson.ALL);
  private final EventStore two = new EventStore(appends, database.dataSource(), EventJson.ALL);
  private final Set<String> stored = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    one.close();
    two.close();
    appends.close();
    database.close();
  }

  @Test
  void nothingIsLostDoubledOrDisorderedWhileBackendsAreKilled() throws Exception {
    Sightings here = new Sightings();
    Sightings there = new Sightings();
    try (Connection foreign = foreignTransaction();
        Follower first = one.follow("here", 0, here::see);
        Follower second = two.follow("there", 0, there::see);
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        writers.add(threads.submit(() -> write(new Load(one, "r"))));
        writers.add(threads.submit(() -> write(new Load(two, "r"))));
      }
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        killBackends();
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      long head = one.reader().head();
      await().until(() -> first.position() == head && second.position() == head);
      assertThat(foreign.isClosed()).isFalse();
    }

    List<String> table = StoreAudit.table(one.reader());
    assertThat(here.orderly()).isTrue();
    assertThat(there.orderly()).isTrue();
    assertThat(here.ids()).isEqualTo(table);
    assertThat(there.ids()).isEqualTo(table);
    assertThat(table).containsAll(stored).doesNotContainAnyElementsOf(refused);
    assertThat(refused).isNotEmpty();
    StoreAudit.conditionsHeld(database);
  }

  private void write(Load load) {
    for (int i = 0; i < APPENDS; i++) {
      Load.Done done = load.once();
      List<String> ids =
          done.request().events().stream().map(event -> event.id().toString()).toList();
      switch (done.outcome()) {
        case Stored ignored -> stored.addAll(ids);
        case Repeated repeated -> sameAnswer(done, repeated);
        default -> refused.addAll(ids);
      }
    }
  }

  /// Whoever asks under a key gets one and the same answer.
  private void sameAnswer(Load.Done done, Repeated repeated) {
    Receipt receipt = done.request().receipt();
    String answer = repeated.answer();
    if (receipt != null && answer != null) {
      String before = answers.putIfAbsent(receipt.key(), answer);
      assertThat(before == null || before.equals(answer)).isTrue();
    }
  }

  /// Writes and stays open: neither appends nor readers may wait for it.
  private Connection foreignTransaction() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table foreign_work (id int); insert into foreign_work values (1)");
    }
    return connection;
  }

  private void killBackends() {
    database.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
            + " current_database() and query like '%append(%' and pid <> pg_backend_pid() order by"
            + " random() limit 1");
    database.execute("select pg_sleep(0.05)");
  }
}
