package maru.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest events, read once for all readers of this process and kept in memory.
///
/// One thread waits for an append of this process, for a notification of another one's, or for the
/// poll that makes up for a lost notification; reads what is new; and only then tells the readers,
/// so whoever is called back finds its event.
public final class Tail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final int KEPT_EVENTS = 10_000;
  private static final int READ = 1_000;

  private final EventReader reader;
  private final DataSource dataSource;
  private final long pollMillis;
  private final NavigableMap<Long, StoredEvent> events = new ConcurrentSkipListMap<>();
  private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();
  private final Object newer = new Object();
  private final Thread reading =
      Thread.ofPlatform().daemon().name("event-tail").unstarted(this::run);
  private final Thread hearing =
      Thread.ofPlatform().daemon().name("event-listener").unstarted(this::listen);

  private volatile long keptAfter;
  private volatile long newest;
  private final Semaphore signals = new Semaphore(0);
  private final CountDownLatch end = new CountDownLatch(1);
  private boolean started;

  /// @param dataSource one connection of it is kept for listening
  Tail(EventReader reader, DataSource dataSource, Duration poll) {
    this.reader = reader;
    this.dataSource = dataSource;
    this.pollMillis = poll.toMillis();
  }

  /// Begins at the newest event; nothing is read before the first call.
  public synchronized void start() {
    if (!started && !isClosed()) {
      newest = reader.head();
      keptAfter = newest;
      started = true;
      reading.start();
      hearing.start();
    }
  }

  /// The newest position that readers of this process can have heard of.
  public long newest() {
    return newest;
  }

  /// The kept events after a position, or null if that is further back than what is kept, and the
  /// table must be asked.
  public @Nullable List<StoredEvent> after(long position, int limit) {
    List<StoredEvent> found = new ArrayList<>();
    for (StoredEvent event : events.tailMap(position, false).values()) {
      if (found.size() == limit) {
        break;
      }
      found.add(event);
    }
    // Asked last: an event that was dropped meanwhile has moved the limit first.
    return position >= keptAfter ? found : null;
  }

  /// Waits until there is something after the position; false: there was nothing in time.
  public boolean await(long position, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (newer) {
      while (newest <= position && !isClosed()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        newer.wait(left);
      }
      return newest > position;
    }
  }

  /// Calls back, on the tail's own thread, whenever there is something new. It must not block.
  public void onNew(Runnable callback) {
    callbacks.add(callback);
  }

  public void remove(Runnable callback) {
    callbacks.remove(callback);
  }

  /// Something was committed.
  public void signal() {
    signals.release();
  }

  @Override
  public void close() {
    end.countDown();
    signal();
    synchronized (newer) {
      newer.notifyAll();
    }
  }

  private void run() {
    while (!isClosed()) {
      try {
        boolean signalled = signals.tryAcquire(pollMillis, TimeUnit.MILLISECONDS);
        if (signalled) {
          signals.drainPermits();
        }
        readNew();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!isClosed()) {
          LOG.warn("Reading new events failed; trying again", e);
        }
      }
    }
  }

  private void readNew() {
    List<StoredEvent> read;
    do {
      read = reader.storedAfter(newest, READ);
      if (!read.isEmpty()) {
        keep(read);
        tellReaders();
      }
    } while (read.size() == READ && !isClosed());
  }

  private void keep(List<StoredEvent> read) {
    read.forEach(event -> events.put(event.position(), event));
    newest = read.getLast().position();
    while (newest - keptAfter > KEPT_EVENTS && !events.isEmpty()) {
      keptAfter = events.firstKey();
      events.pollFirstEntry();
    }
  }

  private void tellReaders() {
    synchronized (newer) {
      newer.notifyAll();
    }
    callbacks.forEach(Runnable::run);
  }

  private void listen() {
    while (!isClosed()) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen event");
        signal();
        hear(connection.unwrap(PGConnection.class));
        statement.execute("unlisten *");
      } catch (SQLException e) {
        if (!isClosed()) {
          LOG.warn("Commits of other processes are not heard; they are found by polling", e);
        }
        if (endsWithin(pollMillis)) {
          return;
        }
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!isClosed()) {
      if (connection.getNotifications(Math.toIntExact(pollMillis)).length > 0) {
        signal();
      }
    }
  }

  private boolean endsWithin(long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private boolean isClosed() {
    return end.getCount() == 0;
  }
}
