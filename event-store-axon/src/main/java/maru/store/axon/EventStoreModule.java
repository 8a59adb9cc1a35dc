package maru.store.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import maru.events.EventJson;
import maru.store.EndedSessions;
import maru.store.EventReader;
import maru.store.EventStore;
import maru.store.HandoutFiles;
import maru.store.PersonalKeys;
import maru.store.PresenceLeases;
import maru.store.TimerHandler;
import maru.store.Timers;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/// The event store and Axon on it, for a Spring application. Settings: `maru.postgres.url`,
/// `.user`, `.password`, `.connections` (24), `.owner-only` (false), `maru.keys.dir`.
///
/// Features contribute beans: [CommandHandling] for command handlers, [ConfigurerModule] for event
/// processors, [TimerHandler] for what is due.
@Configuration(proxyBeanMethods = false)
public class EventStoreModule {
  /// Commands are grouped, so few connections carry many callers.
  private static final int APPENDING_CONNECTIONS = 3;

  private static final int MOST_CONNECTIONS = 24;

  /// Flyway locks on one and migrates on another.
  private static final int MIGRATING_CONNECTIONS = 2;

  /// The least that the pool takes: migrations are done within seconds of the start.
  private static final long OWNER_IDLE_MILLIS = 10_000;

  private static final int RECENT_STREAMS = 10_000;
  private static final int RECENT_VIEWS = 2_000;

  @Bean(destroyMethod = "close")
  SchemaOwner schemaOwner(Environment environment) {
    boolean ownerOnly = environment.getProperty("maru.postgres.owner-only", Boolean.class, false);
    HikariDataSource pool = pool(environment, "maru-owner", MIGRATING_CONNECTIONS);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(OWNER_IDLE_MILLIS);
    SchemaOwner owner = new SchemaOwner(pool, ownerOnly);
    owner.prepare();
    return owner;
  }

  /// The database, with the store's schema, in the application's role.
  @Bean
  @Primary
  HikariDataSource dataSource(Environment environment, SchemaOwner owner) {
    int connections =
        environment.getProperty("maru.postgres.connections", Integer.class, MOST_CONNECTIONS);
    return owner.entering(pool(environment, "maru", connections));
  }

  @Bean(destroyMethod = "close")
  EventStore maruEventStore(
      DataSource dataSource, AppendingConnections appending, EventJson eventJson) {
    return new EventStore(appending.pool(), dataSource, eventJson);
  }

  /// The contract of this program's version.
  @Bean
  EventJson eventJson() {
    return EventJson.ALL;
  }

  /// Apart from the others, so that an append never waits behind readers.
  @Bean(destroyMethod = "close")
  AppendingConnections appendingConnections(Environment environment, SchemaOwner owner) {
    return new AppendingConnections(
        owner.entering(pool(environment, "maru-append", APPENDING_CONNECTIONS)));
  }

  @Bean
  EventReader eventReader(EventStore store) {
    return store.reader();
  }

  @Bean(destroyMethod = "close")
  EndedSessions endedSessions(DataSource dataSource) {
    return new EndedSessions(dataSource);
  }

  /// Thrice the time between two renewals; and a grace for reloads.
  @Bean
  PresenceLeases presenceLeases(DataSource dataSource) {
    return new PresenceLeases(dataSource, Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  @Bean
  PersonalKeys personalKeys(DataSource dataSource, Environment environment) {
    return new PersonalKeys(dataSource, Path.of(environment.getRequiredProperty("maru.keys.dir")));
  }

  @Bean
  HandoutFiles handoutFiles(DataSource dataSource, PersonalKeys keys) {
    return new HandoutFiles(dataSource, keys);
  }

  @Bean(destroyMethod = "shutdown")
  ExecutorService snapshotExecutor() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("snapshots").factory());
  }

  @Bean
  Snapshots snapshots(EventReader reader, DataSource dataSource, ExecutorService snapshotExecutor) {
    return new Snapshots(reader, new SnapshotTable(dataSource), snapshotExecutor);
  }

  @Bean
  AxonEventStore axonEventStore(EventStore store, Snapshots snapshots) {
    return new AxonEventStore(store, snapshots);
  }

  @Bean
  RecentStreams recentStreams() {
    return new RecentStreams(RECENT_STREAMS);
  }

  @Bean
  Decisions decisions(
      AxonEventStore eventStore, Snapshots snapshots, RecentStreams recent, EventReader reader) {
    return new Decisions(eventStore, snapshots, recent, new Views(reader, RECENT_VIEWS));
  }

  @Bean
  Configurer axonConfigurer(
      AxonEventStore eventStore,
      CommandBus commandBus,
      DataSource dataSource,
      EventJson eventJson,
      ObjectProvider<CommandHandling> commandHandlers,
      ObjectProvider<ConfigurerModule> modules) {
    Configurer configurer = AxonSetup.configurer(eventStore, commandBus, dataSource, eventJson);
    commandHandlers
        .orderedStream()
        .forEach(bean -> configurer.registerCommandHandler(configuration -> bean));
    modules.orderedStream().forEach(module -> module.configureModule(configurer));
    return configurer;
  }

  @Bean
  org.axonframework.config.Configuration axonConfiguration(Configurer axonConfigurer) {
    return axonConfigurer.buildConfiguration();
  }

  @Bean
  SmartLifecycle axonLifecycle(
      org.axonframework.config.Configuration axonConfiguration, Timers timers) {
    return new AxonLifecycle(axonConfiguration, timers);
  }

  /// Without handlers until Axon starts.
  @Bean
  CommandBus commandBus(AxonEventStore eventStore) {
    return AxonSetup.commandBus(eventStore);
  }

  @Bean
  CommandGateway commandGateway(CommandBus commandBus) {
    return DefaultCommandGateway.builder().commandBus(commandBus).build();
  }

  @Bean
  EventProcessingConfiguration eventProcessing(
      org.axonframework.config.Configuration axonConfiguration) {
    return axonConfiguration.eventProcessingConfiguration();
  }

  @Bean
  CommandRunner commandRunner(CommandBus commandBus, EventStore store) {
    return new CommandRunner(commandBus, store);
  }

  @Bean
  DeadLetters deadLetters(DataSource dataSource, EventProcessingConfiguration eventProcessing) {
    return new DeadLetters(dataSource, eventProcessing);
  }

  @Bean
  LateProcessors lateProcessors(
      AxonEventStore eventStore,
      org.axonframework.config.Configuration axonConfiguration,
      DataSource dataSource) {
    return new LateProcessors(eventStore, axonConfiguration, dataSource);
  }

  @Bean(destroyMethod = "close")
  Timers timers(DataSource dataSource, ObjectProvider<TimerHandler> handlers) {
    return new Timers(dataSource, handlers.orderedStream().toList());
  }

  private static HikariDataSource pool(Environment environment, String name, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(environment.getRequiredProperty("maru.postgres.url"));
    pool.setUsername(environment.getProperty("maru.postgres.user", "postgres"));
    pool.setPassword(environment.getProperty("maru.postgres.password", ""));
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(Math.min(connections, 2));
    pool.setConnectionTimeout(10_000);
    return pool;
  }

  /// Connections on which nothing but `append` runs.
  record AppendingConnections(HikariDataSource pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.close();
    }
  }
}
