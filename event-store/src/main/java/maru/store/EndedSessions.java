package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which sessions have ended although access tokens of theirs may not have expired: at once in the
/// process that ends one, within [#LOOK] in all others. Nobody asks the database about a request.
/// Why: docs/adr/0027. Thread-safe.
public final class EndedSessions implements AutoCloseable {
  /// How soon the other processes know.
  public static final Duration LOOK = Duration.ofMillis(500);

  /// Longer than any access token lives, clocks that differ included. It bounds the memory: nobody
  /// ends more sessions than were begun by signing in, which is limited.
  public static final Duration KEPT = Duration.ofMinutes(20);

  /// Statements that overlap may commit in another order than that of their times.
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

  private final DataSource dataSource;
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();
  private final Map<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ended-sessions").factory());
  private final ScheduledFuture<?> looking;
  private Instant seen = Instant.EPOCH;

  /// Knows all that have ended, and begins to look for more.
  public EndedSessions(DataSource dataSource) {
    this.dataSource = dataSource;
    look();
    this.looking =
        clock.scheduleWithFixedDelay(
            this::lookAgain, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Ends sessions for all processes. Ending one again changes nothing.
  public void end(Collection<String> sessions) {
    if (sessions.isEmpty()) {
      return;
    }
    Sql.run(
        dataSource,
        "ending sessions",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into ended_session (session) select unnest(?) on conflict do nothing")) {
            statement.setArray(
                1, connection.createArrayOf("text", sessions.toArray(String[]::new)));
            return statement.executeUpdate();
          }
        });
    Instant now = Instant.now();
    sessions.forEach(session -> note(session, now));
  }

  public boolean isEnded(String session) {
    return ended.containsKey(session);
  }

  /// Has something done once the session ends; at once if it has.
  ///
  /// @return to be closed when it need not be done any more
  public Watch whenEnded(String session, Runnable what) {
    watchers.computeIfAbsent(session, any -> ConcurrentHashMap.newKeySet()).add(what);
    if (isEnded(session)) {
      tell(session);
    }
    return () ->
        watchers.computeIfPresent(
            session,
            (any, all) -> {
              all.remove(what);
              return all.isEmpty() ? null : all;
            });
  }

  /// What waits for a session's end.
  @FunctionalInterface
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("Looking for ended sessions failed; trying again", e);
    }
  }

  private void look() {
    Map<String, Instant> found =
        Sql.run(
            dataSource,
            "looking for ended sessions",
            connection -> {
              try (PreparedStatement statement =
                  connection.prepareStatement(
                      "select session, ended_at from ended_session where ended_at > ?"
                          + " and ended_at > now() - make_interval(secs => ?)")) {
                statement.setObject(1, seen.minus(OVERLAP).atOffset(ZoneOffset.UTC));
                statement.setDouble(2, KEPT.toMillis() / 1000.0);
                Map<String, Instant> rows = new HashMap<>();
                try (ResultSet row = statement.executeQuery()) {
                  while (row.next()) {
                    rows.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
                  }
                }
                return rows;
              }
            });
    found.forEach((session, at) -> {
      note(session, at);
      seen = at.isAfter(seen) ? at : seen;
    });
    Instant past = Instant.now().minus(KEPT);
    ended.values().removeIf(at -> at.isBefore(past));
  }

  private void note(String session, Instant at) {
    if (ended.putIfAbsent(session, at) == null) {
      tell(session);
    }
  }

  private void tell(String session) {
    Set<Runnable> waiting = watchers.remove(session);
    if (waiting != null) {
      List.copyOf(waiting).forEach(Runnable::run);
    }
  }

  @Override
  public void close() {
    looking.cancel(true);
    clock.shutdownNow();
  }
}
