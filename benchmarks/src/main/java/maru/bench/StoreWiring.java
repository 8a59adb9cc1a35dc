package maru.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import maru.store.EventIds;
import maru.store.axon.EventStoreModule;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The production wiring of the event store, on a database of the run.
final class StoreWiring implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  StoreWiring(String url, Class<?>... configurations) throws IOException {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "bench",
                Map.of(
                    "maru.postgres.url",
                    url,
                    "maru.postgres.user",
                    "postgres",
                    "maru.postgres.password",
                    "postgres",
                    "maru.keys.dir",
                    Files.createTempDirectory("maru-bench").toString())));
    context.register(EventStoreModule.class, Joins.Handlers.class);
    if (configurations.length > 0) {
      context.register(configurations);
    }
    context.refresh();
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /// Sends one command after the other through Axon's gateway, about a stream of its own.
  Callers.Act caller() {
    CommandGateway gateway = get(CommandGateway.class);
    Joins.Join command = new Joins.Join(EventIds.next().toString());
    return () -> gateway.sendAndWait(command);
  }

  @Override
  public void close() {
    context.close();
  }
}
