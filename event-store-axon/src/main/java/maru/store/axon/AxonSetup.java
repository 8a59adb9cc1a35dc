package maru.store.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import javax.sql.DataSource;
import maru.events.EventJson;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/// How Axon's parts go together. Commands run without a database transaction, which is what lets
/// them share a commit; processors run in one, so that a token and what its handlers wrote commit
/// together.
final class AxonSetup {
  /// A segment whose process died is taken over after this.
  static final Duration CLAIM = Duration.ofSeconds(6);

  static final long EXTEND_CLAIM_MILLIS = 2_000;
  static final long LOOK_FOR_SEGMENTS_MILLIS = 1_000;
  static final int SEGMENTS = 2;
  static final int BATCH = 200;

  private AxonSetup() {}

  static Configurer configurer(
      AxonEventStore eventStore,
      CommandBus commandBus,
      DataSource dataSource,
      EventJson eventJson) {
    Serializer general = JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    Serializer events = new EventSerializer(eventJson, general);
    ConnectionProvider connections = connections(dataSource);
    TransactionManager transactions =
        new SpringTransactionManager(new ReaderTransactions(dataSource));
    TokenStore tokens =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .serializer(general)
            .schema(AxonTables.tokens())
            .contentType(byte[].class)
            .claimTimeout(CLAIM)
            .build();
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(axon -> general)
            .configureMessageSerializer(axon -> general)
            .configureEventSerializer(axon -> events)
            .configureTransactionManager(axon -> transactions)
            .configureCommandBus(axon -> commandBus)
            .configureEventStore(axon -> eventStore)
            .registerComponent(TokenStore.class, axon -> tokens);
    EventProcessingConfigurer processing = configurer.eventProcessing();
    processing
        .usingPooledStreamingEventProcessors()
        .registerPooledStreamingEventProcessorConfiguration((axon, processor) ->
            processor
                .initialSegmentCount(SEGMENTS)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH)
                .tokenClaimInterval(LOOK_FOR_SEGMENTS_MILLIS)
                .claimExtensionThreshold(EXTEND_CLAIM_MILLIS))
        .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.INSTANCE)
        .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.INSTANCE)
        .registerDefaultDeadLetterPolicy(axon -> AxonSetup::enqueue)
        .registerDeadLetterQueueProvider(group -> {
          rememberSequences(processing, group);
          return axon -> deadLetters(group, connections, transactions, general, events);
        });
    return configurer;
  }

  static ConnectionProvider connections(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  static CommandBus commandBus(AxonEventStore eventStore) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE).build();
    bus.registerHandlerInterceptor(new JoiningInterceptor(eventStore));
    return bus;
  }

  /// Otherwise the dead letters are asked for, in the database, before each event.
  private static void rememberSequences(EventProcessingConfigurer processing, String group) {
    processing.registerDeadLetteringEventHandlerInvokerConfiguration(
        group, (axon, invoker) -> invoker.enableSequenceIdentifierCache());
  }

  static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
      String group,
      ConnectionProvider connections,
      TransactionManager transactions,
      Serializer general,
      Serializer events) {
    return JdbcSequencedDeadLetterQueue.builder()
        .processingGroup(group)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(AxonTables.deadLetters())
        .genericSerializer(general)
        .eventSerializer(events)
        .build();
  }

  /// A fault of the surroundings is not the event's: the whole batch is handed over again.
  static EnqueueDecision<EventMessage<?>> enqueue(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    if (cause instanceof TryAgainException surroundings) {
      throw surroundings;
    }
    return Decisions.enqueue(cause);
  }
}
