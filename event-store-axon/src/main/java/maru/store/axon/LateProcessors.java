package maru.store.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Event processors that begin and end while the application runs, made of the same parts as those
/// that are configured at its start.
public final class LateProcessors {
  private static final int WORKERS = 2;

  private final AxonEventStore eventStore;
  private final Configuration axon;
  private final DataSource dataSource;

  LateProcessors(AxonEventStore eventStore, Configuration axon, DataSource dataSource) {
    this.eventStore = eventStore;
    this.axon = axon;
    this.dataSource = dataSource;
  }

  /// Begins to hand events to the handler. Where the processor was running before, in this process
  /// or another, it goes on.
  ///
  /// @param name of its tokens and dead letters
  /// @param sequence what an event belongs to: events of one sequence are handled one after another
  /// @param after the position after which a processor begins that never ran
  public LateProcessor start(
      String name,
      EventMessageHandler handler,
      SequencingPolicy<EventMessage<?>> sequence,
      long after) {
    TransactionManager transactions = axon.getComponent(TransactionManager.class);
    SequencedDeadLetterQueue<EventMessage<?>> letters =
        AxonSetup.deadLetters(
            name,
            AxonSetup.connections(dataSource),
            transactions,
            axon.serializer(),
            axon.eventSerializer());
    DeadLetteringEventHandlerInvoker invoker =
        DeadLetteringEventHandlerInvoker.builder()
            .eventHandlers(handler)
            .sequencingPolicy(sequence)
            .queue(letters)
            .enqueuePolicy(AxonSetup::enqueue)
            .transactionManager(transactions)
            .enableSequenceIdentifierCache()
            .build();
    ScheduledExecutorService threads = threads(name);
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(invoker)
            .errorHandler(PropagatingErrorHandler.INSTANCE)
            .messageSource(eventStore)
            .tokenStore(axon.getComponent(TokenStore.class))
            .transactionManager(transactions)
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(AxonSetup.SEGMENTS)
            .initialToken(source -> new PositionToken(after))
            .batchSize(AxonSetup.BATCH)
            .tokenClaimInterval(AxonSetup.LOOK_FOR_SEGMENTS_MILLIS)
            .claimExtensionThreshold(AxonSetup.EXTEND_CLAIM_MILLIS)
            .build();
    processor.start();
    return new LateProcessor(processor, invoker, letters, threads, JdbcClient.create(dataSource));
  }

  /// One thread looks for events, the others handle them.
  private static ScheduledExecutorService threads(String name) {
    return Executors.newScheduledThreadPool(
        WORKERS + 1, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
  }
}
