package maru.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import maru.query.elastic.Elastic;
import maru.store.EventReader;
import maru.store.axon.DeadLetters;
import maru.store.axon.LateProcessors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All projections of this process: runs them, says how far they are, rebuilds them.
@Component
public class Projections implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

  /// How often a process looks whether another one rebuilds, or Elasticsearch has come up.
  private static final long LOOK_SECONDS = 2;

  private static final long PAUSE_MILLIS = 3;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  private final Map<String, ProjectionRunner<?>> runners = new TreeMap<>();
  private final EventReader reader;
  private final DeadLetters letters;
  private final Refreshes refreshes;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("projections").factory());
  private volatile boolean running;

  Projections(
      List<Projection<?>> projections,
      Elastic elastic,
      EventReader reader,
      LateProcessors processors,
      DeadLetters letters) {
    this.reader = reader;
    this.letters = letters;
    this.refreshes = new Refreshes(elastic);
    for (Projection<?> projection : projections) {
      runners.put(
          projection.name(), new ProjectionRunner<>(projection, elastic, reader, processors));
    }
  }

  /// How a projection stands.
  ///
  /// @param index in use
  /// @param position it is built to
  /// @param lag events after that position
  /// @param deadLetters events that wait, put aside
  /// @param rebuilding 0..1; null while it is not rebuilt
  /// @param problem why it does not run; null while it does
  public record Standing(
      String name,
      @org.jspecify.annotations.Nullable String index,
      long position,
      long lag,
      long deadLetters,
      @org.jspecify.annotations.Nullable Double rebuilding,
      @org.jspecify.annotations.Nullable String problem) {}

  public List<Standing> standings() {
    long head = reader.head();
    Map<String, Long> counts = letters.counts();
    List<Standing> all = new ArrayList<>();
    runners.forEach((name, runner) -> {
      long position = runner.position();
      String index = runner.index();
      all.add(
          new Standing(
              name,
              index,
              position,
              Math.max(0, head - position),
              index == null ? 0 : counts.getOrDefault(index, 0L),
              runner.rebuilding(),
              runner.problem()));
    });
    return all;
  }

  /// The events that one projection has put aside.
  public List<DeadLetters.Letter> letters(String name, int limit) {
    String index = runner(name).index();
    return index == null ? List.of() : letters.of(index, limit);
  }

  public boolean has(String name) {
    return runners.containsKey(name);
  }

  /// Builds the projection anew beside the running one, and swaps.
  ///
  /// @return false: it is being rebuilt already
  public boolean rebuild(String name) {
    return runner(name).rebuild();
  }

  /// Has what was put aside handled again.
  public boolean retry(String name) {
    return runner(name).retry();
  }

  /// Waits until these projections have passed the position, and what they wrote can be found.
  ///
  /// @param searched whether what is found by searching matters, not only documents by their ids
  /// @return false: they have not in time
  public boolean await(Collection<String> names, long position, boolean searched, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (String name : names) {
      ProjectionRunner<?> runner = runner(name);
      boolean behind = false;
      while (runner.position() < position) {
        behind = true;
        if (System.nanoTime() >= end) {
          return false;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      if (searched && (behind || !runner.seen(position)) && !refreshed(name, end)) {
        return false;
      }
      runner.saw(position);
    }
    return true;
  }

  private boolean refreshed(String name, long end) throws InterruptedException {
    try {
      var _ = refreshes.refresh(name).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("no refresh of {}", name, e);
      return false;
    }
  }

  private ProjectionRunner<?> runner(String name) {
    ProjectionRunner<?> runner = runners.get(name);
    if (runner == null) {
      throw new IllegalArgumentException("there is no projection " + name);
    }
    return runner;
  }

  @Override
  public void start() {
    running = true;
    var _ =
        looking.scheduleWithFixedDelay(
            () -> runners.values().forEach(ProjectionRunner::look),
            0,
            LOOK_SECONDS,
            TimeUnit.SECONDS);
  }

  /// All at once: where the store is gone already, each waits for it in vain.
  @Override
  public void stop() {
    running = false;
    looking.shutdownNow();
    CompletableFuture.allOf(
            runners.values().stream().map(ProjectionRunner::stop).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// After Axon has started.
  @Override
  public int getPhase() {
    return 1;
  }
}
