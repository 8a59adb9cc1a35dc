package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import maru.events.EventJson;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.AppendOutcome.Repeated;
import maru.store.AppendOutcome.Stored;
import maru.store.AppendOutcome.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class GroupCommitTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  private final CourseId course = CourseId.of(UUID.randomUUID());

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void whatCannotBeStoredFailsAloneInItsGroup() throws Exception {
    String stream = "course:" + course;
    assertThat(STORE.append(request(stream, 0, "first"))).isInstanceOf(Stored.class);
    List<Future<AppendOutcome>> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        AppendRequest request =
            switch (i % 3) {
              case 0 -> request(stream, 0, "conflicting");
              case 1 -> request("course:" + UUID.randomUUID(), 0, "zero \u0000 byte");
              default -> request("course:" + UUID.randomUUID(), 0, "good");
            };
        outcomes.add(threads.submit(() -> STORE.append(request)));
      }
    }
    for (int i = 0; i < 60; i++) {
      Future<AppendOutcome> outcome = outcomes.get(i);
      switch (i % 3) {
        case 0 -> assertThat(outcome.get()).isEqualTo(new Taken());
        case 1 ->
            assertThatThrownBy(outcome::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(EventStoreException.class);
        default -> assertThat(outcome.get()).isInstanceOf(Stored.class);
      }
    }
  }

  @Test
  void aLostReplyIsAskedForAgainAndNothingIsStoredTwice() {
    AtomicInteger lost = new AtomicInteger(1);
    EventStore store = new EventStore(losingReplies(lost), DATABASE.dataSource(), EventJson.ALL);
    AppendRequest request = request("course:" + course, 0, "once");

    AppendOutcome outcome = store.append(request);

    assertThat(lost).hasValue(0);
    assertThat(outcome).isInstanceOf(Repeated.class);
    assertThat(STORE.reader().stream("course:" + course, 0)).hasSize(1);
    store.close();
  }

  /// The first process died between its commit and its answer; the client asks another one, which
  /// decides anew, with new event ids.
  @Test
  void afterACrashBetweenCommitAndAnswerTheSameKeyGetsTheFirstAnswer() {
    Receipt first = new Receipt("student", "key-" + course, "hash", "{\"place\":1}");
    STORE.append(request("course:" + course, 0, "first").with(first));
    EventStore afterwards = new EventStore(DATABASE.dataSource());

    Receipt second = new Receipt("student", "key-" + course, "hash", "{\"place\":2}");
    AppendOutcome outcome =
        afterwards.append(request("course:" + course, 1, "second").with(second));

    assertThat(outcome).isInstanceOf(Repeated.class);
    assertThat(((Repeated) outcome).answer()).isEqualTo("{\"place\":1}");
    assertThat(STORE.reader().stream("course:" + course, 0)).hasSize(1);
    afterwards.close();
  }

  @Test
  void oldReceiptsAreForgottenAfterADay() {
    Receipt receipt = new Receipt("student", "old-" + course, "hash", "{}");
    STORE.append(request("course:" + course, 0, "first").with(receipt));

    assertThat(STORE.forgetOldReceipts()).isZero();
    DATABASE.execute("update receipt set stored_at = stored_at - interval '25 hours'");
    assertThat(STORE.forgetOldReceipts()).isPositive();
    assertThat(STORE.receipt("student", "old-" + course)).isEmpty();
  }

  @Test
  void appendRefusesToRunOnAnOldSnapshot() throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

      assertThatThrownBy(() -> statement.execute("select append(false" + ", '{}'".repeat(27) + ")"))
          .hasStackTraceContaining("append needs read committed");
      connection.rollback();
    }
  }

  private AppendRequest request(String stream, long seq, String title) {
    SessionScheduled event =
        new SessionScheduled(
            course,
            SessionId.of(UUID.randomUUID()),
            MemberId.of(UUID.randomUUID()),
            Instant.EPOCH,
            60,
            ZoneOffset.UTC,
            title);
    return AppendRequest.of(List.of(NewEvent.of(stream, seq, event, Instant.EPOCH, Metadata.NONE)));
  }

  /// Connections whose statements commit, and then fail as if the network had.
  private static DataSource losingReplies(AtomicInteger times) {
    return proxy(
        DataSource.class,
        DATABASE.dataSource(),
        connection ->
            proxy(
                Connection.class,
                (Connection) connection,
                statement ->
                    statement instanceof PreparedStatement prepared
                        ? proxy(
                            PreparedStatement.class,
                            prepared,
                            result -> {
                              if (times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                                throw new SQLTransientConnectionException("lost", "08006");
                              }
                              return result;
                            })
                        : statement));
  }

  private interface Change {
    Object of(Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, Change change) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              boolean changes =
                  switch (method.getName()) {
                    case "getConnection", "prepareStatement", "executeQuery" -> true;
                    default -> false;
                  };
              return changes ? change.of(result) : result;
            }));
  }
}
