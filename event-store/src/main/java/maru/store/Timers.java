package maru.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls handlers when timers are due. Timers are rows beside the events ([Companion.SetTimer]), so
/// they survive whatever the events survive; of several processes, any one handles each.
public final class Timers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  /// A timer set by another process is seen at the latest after this.
  private static final Duration LOOK = Duration.ofMillis(500);

  /// The shortest pause between two looks, however many timers are due.
  private static final long SHORTEST_MILLIS = 5;

  private final TimerTable table;
  private final Map<String, TimerHandler> handlers;
  private final Semaphore signals = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().daemon().name("timers").unstarted(this::run);
  private volatile boolean closed;

  public Timers(DataSource dataSource, Collection<? extends TimerHandler> handlers) {
    this.table = new TimerTable(dataSource);
    this.handlers =
        handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
  }

  public void start() {
    if (!handlers.isEmpty()) {
      thread.start();
    }
  }

  @Override
  public void close() {
    closed = true;
    signals.release();
    if (thread.isAlive() && Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (!closed) {
      long millis = LOOK.toMillis();
      try {
        handleDue();
        millis = Math.max(SHORTEST_MILLIS, table.millisToNext(handlers.keySet(), millis));
      } catch (RuntimeException e) {
        if (!closed) {
          LOG.warn("Looking for due timers failed; trying again", e);
        }
      }
      await(millis);
    }
  }

  private void handleDue() {
    List<TimerTable.Due> due = table.claim(handlers.keySet());
    while (!due.isEmpty() && !closed) {
      due.forEach(this::handle);
      due = table.claim(handlers.keySet());
    }
  }

  private void handle(TimerTable.Due timer) {
    @Nullable TimerHandler handler = handlers.get(timer.kind());
    if (handler == null) {
      return;
    }
    try {
      handler.due(timer.key(), timer.payload());
      table.end(timer);
    } catch (RuntimeException e) {
      LOG.error("Timer {} {} failed; it is tried again", timer.kind(), timer.key(), e);
    }
  }

  private void await(long millis) {
    try {
      if (signals.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        signals.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
