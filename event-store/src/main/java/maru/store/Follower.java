package maru.store;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands every event after a position to a handler, in order, each once, on a thread of its own.
///
/// What the handler throws is logged, and the same events are handed over again.
public final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int READ = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(200);

  private final EventReader reader;
  private final Tail tail;
  private final Consumer<List<StoredEvent>> handler;
  private final Thread thread;
  private volatile long position;
  private volatile boolean closed;

  Follower(
      String name, EventReader reader, Tail tail, long after, Consumer<List<StoredEvent>> handler) {
    this.reader = reader;
    this.tail = tail;
    this.position = after;
    this.handler = handler;
    this.thread = Thread.ofPlatform().daemon().name("follower-" + name).unstarted(this::run);
  }

  void start() {
    tail.start();
    thread.start();
  }

  /// The last event that was handled.
  public long position() {
    return position;
  }

  /// Returns when the handler is not and will not be called any more; from the handler itself, at
  /// once.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    if (Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (!closed) {
      try {
        List<StoredEvent> events = next();
        if (events.isEmpty()) {
          tail.await(position, PATIENCE);
        } else {
          handler.accept(events);
          position = events.getLast().position();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.error("{} failed after position {}; trying again", thread.getName(), position, e);
        pause();
      }
    }
  }

  private List<StoredEvent> next() {
    List<StoredEvent> recent = tail.after(position, READ);
    return recent != null ? recent : reader.storedAfter(position, READ);
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
