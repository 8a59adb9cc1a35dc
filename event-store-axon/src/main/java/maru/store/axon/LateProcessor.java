package maru.store.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A processor that [LateProcessors] started.
public final class LateProcessor {
  private final PooledStreamingEventProcessor processor;
  private final DeadLetteringEventHandlerInvoker invoker;
  private final SequencedDeadLetterQueue<EventMessage<?>> letters;
  private final ScheduledExecutorService threads;
  private final JdbcClient jdbc;

  LateProcessor(
      PooledStreamingEventProcessor processor,
      DeadLetteringEventHandlerInvoker invoker,
      SequencedDeadLetterQueue<EventMessage<?>> letters,
      ScheduledExecutorService threads,
      JdbcClient jdbc) {
    this.processor = processor;
    this.invoker = invoker;
    this.letters = letters;
    this.threads = threads;
    this.jdbc = jdbc;
  }

  public String name() {
    return processor.getName();
  }

  /// Every segment, here or in another process, has handled what stands up to here; 0 while some
  /// segment is nowhere yet.
  public long position() {
    Map<Integer, Long> here = new HashMap<>();
    processor
        .processingStatus()
        .forEach((segment, status) ->
            here.put(segment, PositionToken.of(status.getTrackingToken()).at()));
    if (here.size() < AxonSetup.SEGMENTS) {
      stored().forEach(here::putIfAbsent);
    }
    return here.size() < AxonSetup.SEGMENTS
        ? 0
        : here.values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /// Puts aside an event whose handling turned out to have failed after its handler returned.
  public void putAside(String sequence, EventMessage<?> event, Throwable cause) {
    letters.enqueue(sequence, new GenericDeadLetter<>(sequence, event, cause));
  }

  /// Has one sequence of dead letters handled again.
  ///
  /// @return false: there was none, or it failed again
  public boolean retry() {
    return invoker.processAny();
  }

  /// Completes when nothing is being handled any more.
  public CompletableFuture<Void> stop() {
    return processor.shutdownAsync().whenComplete((_, _) -> threads.shutdown());
  }

  /// Its tokens and dead letters, after it was stopped for good.
  public void forget() {
    jdbc.sql("delete from token_entry where processor_name = ?").param(name()).update();
    jdbc.sql("delete from dead_letter where processing_group = ?").param(name()).update();
  }

  private Map<Integer, Long> stored() {
    Map<Integer, Long> positions = new HashMap<>();
    jdbc.sql(
            "select segment, (convert_from(token, 'UTF8')::jsonb ->> 'at')::bigint from token_entry"
                + " where processor_name = ? and token is not null")
        .param(name())
        .query((RowCallbackHandler) row -> positions.put(row.getInt(1), row.getLong(2)));
    return positions;
  }
}
