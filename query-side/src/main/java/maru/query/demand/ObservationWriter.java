package maru.query.demand;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import maru.events.Event;
import maru.store.EventStore;
import maru.store.EventStoreException;
import maru.store.Metadata;
import maru.store.NewEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Appends observations in batches. When too many come, the newest are left out.
@Component
class ObservationWriter implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ObservationWriter.class);
  private static final int MOST_WAITING = 10_000;
  private static final int BATCH = 500;
  private static final long EVERY_MILLIS = 200;

  private final EventStore store;
  private final InstantSource clock;
  private final BlockingQueue<Observation> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("observations").factory());
  private volatile Function<Instant, List<Observation>> source = _ -> List.of();
  private volatile boolean running;

  ObservationWriter(EventStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  record Observation(Event event, Instant at) {}

  /// Asked before every batch for what has become ready.
  void gatherFrom(Function<Instant, List<Observation>> ready) {
    this.source = ready;
  }

  void add(Observation observation) {
    boolean taken = waiting.offer(observation);
    if (!taken) {
      LOG.debug("too many observations: one is left out");
    }
  }

  void write() {
    try {
      source.apply(clock.instant()).forEach(this::add);
      List<Observation> batch = new ArrayList<>();
      while (waiting.drainTo(batch, BATCH) > 0) {
        append(batch);
        batch.clear();
      }
    } catch (RuntimeException e) {
      LOG.warn("Observations could not be prepared; they are left out", e);
    }
  }

  private void append(List<Observation> batch) {
    try {
      store.appendFree(
          batch.stream()
              .map(observation ->
                  NewEvent.free(observation.event(), observation.at(), Metadata.NONE))
              .toList());
    } catch (EventStoreException e) {
      LOG.warn("{} observations could not be appended; they are left out", batch.size(), e);
    }
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
}
