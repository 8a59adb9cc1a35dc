package maru.command;

import java.nio.file.Path;
import java.util.Map;
import maru.store.EventReader;
import maru.store.TestPostgres;
import maru.store.axon.CommandContext;
import maru.store.axon.CommandOutcome;
import maru.store.axon.CommandRunner;
import maru.store.axon.EventStoreModule;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.bind.annotation.RestController;

/// The courses' half of the command side as it is wired in earnest, without HTTP, on a database of
/// its own.
public final class CoursesOnTheStore implements AutoCloseable {
  private final TestPostgres.Database database = TestPostgres.database();
  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();

  @Configuration(proxyBeanMethods = false)
  @Import(EventStoreModule.class)
  @ComponentScan(
      basePackages = {
        "maru.command.catalogue",
        "maru.command.enrollment",
        "maru.command.demand",
        "maru.command.recommendation",
        "maru.command.classroom"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
  static class Wiring {}

  /// @param keys a folder for the key-encryption key
  public CoursesOnTheStore(Path keys) {
    spring
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
    spring.register(Wiring.class);
    spring.refresh();
  }

  public CommandOutcome run(Object command) {
    return spring.getBean(CommandRunner.class).run(command, CommandContext.NONE);
  }

  /// The answer of a command that is done.
  public <A> A ask(Object command, Class<A> answer) {
    return switch (run(command)) {
      case CommandOutcome.Done done when done.answer() != null -> answer.cast(done.answer());
      case CommandOutcome other -> throw new AssertionError(command + " came to " + other);
    };
  }

  public <B> B bean(Class<B> type) {
    return spring.getBean(type);
  }

  public EventReader events() {
    return bean(EventReader.class);
  }

  @Override
  public void close() {
    spring.close();
    database.close();
  }
}
