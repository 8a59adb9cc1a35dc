package maru.store.axon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import maru.store.TestPostgres;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The production wiring on a test's own database.
final class TestStore implements AutoCloseable {
  private final TestPostgres.Database database = TestPostgres.database();
  private final Path keys;
  private AnnotationConfigApplicationContext context;

  TestStore(Class<?>... configurations) {
    try {
      this.keys = Files.createTempDirectory("maru-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.context = start(configurations);
  }

  TestPostgres.Database database() {
    return database;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /// As after the end of the process, but for what is in the database.
  void restart(Class<?>... configurations) {
    context.close();
    context = start(configurations);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  private AnnotationConfigApplicationContext start(Class<?>... configurations) {
    AnnotationConfigApplicationContext started = new AnnotationConfigApplicationContext();
    started
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "maru.postgres.url", database.url(),
                    "maru.postgres.user", database.user(),
                    "maru.postgres.password", database.password(),
                    "maru.keys.dir", keys.toString())));
    started.register(EventStoreModule.class);
    started.register(configurations);
    started.refresh();
    return started;
  }
}
