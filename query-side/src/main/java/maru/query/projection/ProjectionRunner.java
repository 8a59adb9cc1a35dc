package maru.query.projection;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import maru.query.elastic.Elastic;
import maru.store.EventReader;
import maru.store.axon.LateProcessors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one projection on the index in use, and beside it on one that is being built.
///
/// What every process must know stands in Elasticsearch: which index is behind the alias, and how
/// far the next one is filled. A process that did not begin the rebuild looks there and follows.
final class ProjectionRunner<D> {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

  /// Beside the running projection, a rebuilt one may be this far behind to take its place.
  private static final long CLOSE_ENOUGH = 50;

  private static final long PAUSE_MILLIS = 20;

  private final Projection<D> projection;
  private final Elastic elastic;
  private final EventReader reader;
  private final LateProcessors processors;
  private final Indices indices;
  private final Map<String, RunningProjection> running = new ConcurrentSkipListMap<>();
  private final AtomicBoolean rebuilding = new AtomicBoolean();
  private volatile @Nullable String live;
  private volatile @Nullable Rebuild<D> rebuild;
  private volatile @Nullable String problem;
  private volatile long seen;
  private volatile boolean stopped;

  ProjectionRunner(
      Projection<D> projection, Elastic elastic, EventReader reader, LateProcessors processors) {
    this.projection = projection;
    this.elastic = elastic;
    this.reader = reader;
    this.processors = processors;
    this.indices = new Indices(elastic, projection);
  }

  /// Runs what should run: on the index behind the alias, and on the one that is being built.
  synchronized void look() {
    if (stopped) {
      return;
    }
    try {
      String index = indices.live();
      run(index, 0);
      live = index;
      var next = indices.building(index);
      next.ifPresent(building -> run(building.index(), building.filledTo()));
      String other = next.map(Indices.Building::index).orElse(index);
      running
          .values()
          .removeIf(projection -> {
            boolean old = !projection.index().equals(index) && !projection.index().equals(other);
            if (old) {
              projection.stop().join();
            }
            return old;
          });
      problem = null;
    } catch (RuntimeException e) {
      problem = e.toString();
      LOG.warn("The projection {} can't run yet: {}", projection.name(), e.toString());
    }
  }

  @Nullable String index() {
    return live;
  }

  @Nullable String problem() {
    return problem;
  }

  @Nullable Double rebuilding() {
    Rebuild<D> current = rebuild;
    return current == null ? null : current.progress();
  }

  long position() {
    String index = live;
    RunningProjection current = index == null ? null : running.get(index);
    return current == null ? 0 : current.position();
  }

  /// Whether everything up to the position has been made searchable for somebody before.
  boolean seen(long position) {
    return seen >= position;
  }

  void saw(long position) {
    seen = Math.max(seen, position);
  }

  boolean retry() {
    String index = live;
    RunningProjection current = index == null ? null : running.get(index);
    return current != null && current.retry();
  }

  boolean rebuild() {
    if (live == null || !rebuilding.compareAndSet(false, true)) {
      return false;
    }
    Thread.ofPlatform()
        .daemon()
        .name("rebuild-" + projection.name())
        .start(() -> {
          try {
            rebuildAndSwap();
          } catch (RuntimeException | InterruptedException e) {
            LOG.error("Rebuilding {} failed; the running one goes on", projection.name(), e);
          } finally {
            rebuild = null;
            rebuilding.set(false);
          }
        });
    return true;
  }

  private void rebuildAndSwap() throws InterruptedException {
    String before = indices.live();
    String next = indices.makeNext(before);
    Rebuild<D> filling = new Rebuild<>(reader, elastic, projection, next);
    rebuild = filling;
    long filledTo = filling.fill();
    indices.filled(next, filledTo);
    RunningProjection follower = run(next, filledTo);
    while (follower.position() + CLOSE_ENOUGH < reader.head() || follower.position() < position()) {
      if (stopped) {
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    swap(before, next);
  }

  private synchronized void swap(String before, String next) {
    indices.swap(before, next);
    live = next;
    RunningProjection old = running.remove(before);
    if (old != null) {
      old.forget();
    }
    indices.remove(before);
    LOG.info("{} took the place of {}", next, before);
  }

  private synchronized RunningProjection run(String index, long after) {
    return running.computeIfAbsent(
        index,
        name -> {
          indices.learn(name);
          return RunningProjection.start(processors, elastic, projection, name, after);
        });
  }

  /// Completes when nothing is being handled any more.
  CompletableFuture<Void> stop() {
    stopped = true;
    return CompletableFuture.allOf(
        running.values().stream().map(RunningProjection::stop).toArray(CompletableFuture[]::new));
  }
}
