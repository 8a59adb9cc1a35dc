package maru.query.projection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import maru.query.elastic.Elastic;
import maru.store.axon.LateProcessor;
import maru.store.axon.LateProcessors;
import org.jspecify.annotations.Nullable;

/// One projection that follows the events into one index, until it is stopped. Its processor is
/// named after the index, so a rebuilt index has tokens of its own.
final class RunningProjection {
  private final String index;
  private final LateProcessor processor;

  private RunningProjection(String index, LateProcessor processor) {
    this.index = index;
    this.processor = processor;
  }

  /// @param after where it begins if it never ran on this index
  static <D> RunningProjection start(
      LateProcessors processors,
      Elastic elastic,
      Projection<D> projection,
      String index,
      long after) {
    AtomicReference<@Nullable LateProcessor> self = new AtomicReference<>();
    ProjectionHandler<D> handler =
        new ProjectionHandler<>(
            elastic,
            projection,
            index,
            () -> {
              LateProcessor started = self.get();
              if (started == null) {
                throw new IllegalStateException(index + " is still starting");
              }
              return started;
            });
    LateProcessor processor = processors.start(index, handler, handler::sequence, after);
    self.set(processor);
    return new RunningProjection(index, processor);
  }

  String index() {
    return index;
  }

  long position() {
    return processor.position();
  }

  boolean retry() {
    return processor.retry();
  }

  /// Completes when nothing is being handled any more.
  CompletableFuture<Void> stop() {
    return processor.stop();
  }

  /// Its index is used no more.
  void forget() {
    processor.stop().join();
    processor.forget();
  }
}
