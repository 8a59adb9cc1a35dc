package maru.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stores what concurrent callers append in shared transactions.
///
/// The first caller leads and writes everything that is queued; callers that arrive meanwhile wait,
/// and one of them leads next. There is no thread of its own.
///
/// Callers tend to come back: who was just answered soon appends again. A leader whose predecessor
/// had company gives them a moment, a fraction of what a commit takes, since two half groups cost
/// two flushes. A lone caller never waits, nor does anybody while waiting proves useless.
final class GroupCommit {
  private static final int MOST_REQUESTS = 128;

  /// How long a database that is away is waited for before callers are told.
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(8);

  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /// Under steady load other processes are told at least this often.
  private static final long LONGEST_SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final DataSource dataSource;
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private final Company company = new Company();
  private boolean led;
  private volatile long lastWakeUp = System.nanoTime() - LONGEST_SILENCE_NANOS;

  GroupCommit(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Returns once the request is durable and visible to every reader, or refused.
  AppendOutcome append(EncodedRequest request) {
    Waiting own = new Waiting(request);
    synchronized (queue) {
      queue.add(own);
      own.leads = !led;
      led = true;
    }
    boolean interrupted = false;
    while (own.isWaiting()) {
      if (own.leads) {
        lead();
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return own.outcome();
  }

  /// Writes one batch, its own request among it, and hands the lead to the first caller that queued
  /// meanwhile.
  private void lead() {
    company.gather(this::queued);
    List<Waiting> batch = new ArrayList<>();
    long began = System.nanoTime();
    try {
      boolean moreToCome;
      synchronized (queue) {
        while (!queue.isEmpty() && batch.size() < MOST_REQUESTS) {
          batch.add(queue.remove());
        }
        moreToCome = !queue.isEmpty();
      }
      store(batch, !moreToCome);
    } catch (SQLException | RuntimeException | Error failure) {
      batch.forEach(waiting -> waiting.fail(failure));
    } finally {
      company.left(batch.size(), queued(), System.nanoTime() - began);
      batch.forEach(Waiting::wake);
      handOver();
    }
  }

  private int queued() {
    synchronized (queue) {
      return queue.size();
    }
  }

  private void handOver() {
    Waiting next;
    synchronized (queue) {
      next = queue.peek();
      led = next != null;
      if (next != null) {
        next.leads = true;
      }
    }
    if (next != null) {
      LockSupport.unpark(next.thread);
    }
  }

  private void store(List<Waiting> batch, boolean last) throws SQLException {
    long began = System.nanoTime();
    long pause = TimeUnit.MILLISECONDS.toNanos(1);
    List<Waiting> open = batch;
    while (!open.isEmpty()) {
      try {
        call(open, last);
      } catch (SQLException failure) {
        if (isDataError(failure)) {
          isolate(open, failure);
        } else if (System.nanoTime() - began > PATIENCE_NANOS) {
          throw failure;
        } else {
          // The commit may have happened: the event ids tell, so sending the same again is safe.
          LockSupport.parkNanos(pause);
          pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
        }
      }
      open = open.stream().filter(Waiting::isWaiting).toList();
    }
  }

  /// One request that the database can't read fails the whole statement: each is sent alone.
  private void isolate(List<Waiting> batch, SQLException failure) throws SQLException {
    if (batch.size() == 1) {
      batch.getFirst().fail(failure);
      return;
    }
    for (Waiting waiting : batch) {
      store(List.of(waiting), true);
    }
  }

  private static boolean isDataError(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private void call(List<Waiting> batch, boolean last) throws SQLException {
    long now = System.nanoTime();
    boolean wake = last || now - lastWakeUp > LONGEST_SILENCE_NANOS;
    List<@Nullable AppendOutcome> outcomes;
    try (Connection connection = dataSource.getConnection()) {
      outcomes =
          AppendCall.send(
              connection, batch.stream().map(waiting -> waiting.request).toList(), wake);
    }
    // Only now is the statement, and with it the transaction, known to be complete.
    if (wake) {
      lastWakeUp = now;
    }
    for (int i = 0; i < batch.size(); i++) {
      AppendOutcome outcome = outcomes.get(i);
      if (outcome != null) {
        batch.get(i).succeed(outcome);
      }
    }
  }

  private static final class Waiting {
    final EncodedRequest request;
    final Thread thread = Thread.currentThread();
    volatile boolean leads;
    private volatile @Nullable AppendOutcome outcome;
    private volatile @Nullable Throwable failure;

    Waiting(EncodedRequest request) {
      this.request = request;
    }

    boolean isWaiting() {
      return outcome == null && failure == null;
    }

    void succeed(AppendOutcome result) {
      outcome = result;
    }

    void fail(Throwable cause) {
      if (isWaiting()) {
        failure = cause;
      }
    }

    void wake() {
      if (thread != Thread.currentThread()) {
        LockSupport.unpark(thread);
      }
    }

    AppendOutcome outcome() {
      AppendOutcome result = outcome;
      Throwable cause = failure;
      if (cause != null) {
        throw new EventStoreException("an append failed: " + cause.getMessage(), cause);
      }
      return Objects.requireNonNull(result);
    }
  }
}
