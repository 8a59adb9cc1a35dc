package maru.standalone.demo;

import java.time.Instant;
import maru.bridge.room.Desks;
import maru.command.Importer;
import maru.command.catalogue.Courses;
import maru.command.member.DemoAccounts;
import maru.standalone.demo.robots.RobotTools;
import maru.store.EventStore;
import maru.store.PersonalKeys;
import maru.store.axon.CommandRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo town, in a process that decides commands: at every start, unless `maru.demo` is off or
/// `maru.town` is (then there are the accounts alone), and when it is asked for.
@Configuration(proxyBeanMethods = false)
public class DemoConfiguration {

  @Bean
  DemoFilling demoFilling(
      EventStore store,
      PersonalKeys keys,
      JdbcClient jdbc,
      ObjectProvider<DemoAccounts> accounts,
      ObjectProvider<Importer> importers,
      ObjectProvider<Courses> courses) {
    return () -> {
      DemoAccounts people = accounts.getIfAvailable();
      if (people == null) {
        return false;
      }
      people.make();
      new DemoTown(store, keys, new DemoMembers(jdbc)).fill(Instant.now());
      new NearSessions(importers.getObject(), courses.getObject())
          .plan(TownBook.read(), Instant.now());
      return true;
    };
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  @ConditionalOnProperty(name = "maru.demo", havingValue = "true")
  @ConditionalOnProperty(name = "maru.town", havingValue = "true", matchIfMissing = true)
  ApplicationRunner demoTown(DemoFilling filling, ObjectProvider<TownRobots> robots) {
    return arguments -> {
      filling.fill();
      robots.ifAvailable(TownRobots::wake);
    };
  }

  /// Where one process decides commands and carries media, beside its media server.
  @Bean
  @ConditionalOnProperty(name = "maru.demo", havingValue = "true")
  @ConditionalOnProperty(name = "maru.town", havingValue = "true", matchIfMissing = true)
  @ConditionalOnProperty(name = "maru.robots", havingValue = "true", matchIfMissing = true)
  TownRobots townRobots(
      JdbcClient jdbc,
      EventStore store,
      PersonalKeys keys,
      ObjectProvider<CommandRunner> commands,
      ObjectProvider<Importer> importers,
      ObjectProvider<Courses> courses,
      ObjectProvider<Desks> desks,
      @Value("${maru.media.url:}") String mediaServer) {
    return new TownRobots(
        new DemoMembers(jdbc),
        mediaServer,
        () ->
            new RobotTools(
                commands.getObject(),
                importers.getObject(),
                courses.getObject(),
                store.reader(),
                keys,
                desks.getObject()));
  }

  @Bean
  DemoEndpoint demoEndpoint(DemoFilling filling) {
    return new DemoEndpoint(filling);
  }

  /// Gives this Maru what the demo has and it lacks.
  @FunctionalInterface
  interface DemoFilling {
    /// Answers whether this process could.
    boolean fill();
  }
}
