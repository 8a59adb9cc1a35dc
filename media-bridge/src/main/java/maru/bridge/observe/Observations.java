package maru.bridge.observe;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.EventStore;
import maru.store.EventStoreException;
import maru.store.NewEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Appends what was observed in batches. When too much comes, the newest is left out.
@Component
public final class Observations implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Observations.class);
  private static final int MOST_WAITING = 10_000;
  private static final int BATCH = 500;
  private static final long EVERY_MILLIS = 200;

  private final EventStore store;
  private final BlockingQueue<NewEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("media-observations").factory());
  private volatile boolean running;

  Observations(EventStore store) {
    this.store = store;
  }

  /// A connection has joined.
  public ConnectionDiary open(
      SessionId sessionId, CourseId courseId, MemberId memberId, String connection) {
    ConnectionDiary diary =
        new ConnectionDiary(
            sessionId, courseId, memberId, connection, InstantSource.system(), this::add);
    diary.opened();
    return diary;
  }

  @Override
  public void start() {
    running = true;
    var _ =
        thread.scheduleWithFixedDelay(
            this::write, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
    write();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void add(NewEvent event) {
    if (!waiting.offer(event)) {
      LOG.debug("Too many observations: one is left out");
    }
  }

  private void write() {
    List<NewEvent> batch = new ArrayList<>();
    while (waiting.drainTo(batch, BATCH) > 0) {
      try {
        store.appendFree(batch);
      } catch (EventStoreException e) {
        LOG.warn("{} observations could not be appended; they are left out", batch.size(), e);
      }
      batch.clear();
    }
  }
}
