package maru.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import maru.events.classroom.ClassroomEvent.Joined;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;

/// From the moment a command is decided, which is before its commit, until a projection's handler
/// has the event: in the same JVM and in another process, at some 200 commands a second.
final class HandlerBench implements Benchmark {
  private static final int CALLERS = 4;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(12);
  private static final double HERE = 60;
  private static final double ELSEWHERE = 120;

  @Override
  public String name() {
    return "handler";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    String url = database.create();
    try (StoreWiring store = new StoreWiring(url, Handlers.class);
        ChildProcess other = new ChildProcess(HandlerChild.class, url)) {
      other.hear("ready");
      append(store, WARM_UP);
      Handlers.LATENCIES.clear();
      other.say("clear");
      append(store, MEASURED);
      other.say("report");
      String elsewhere = other.hear("latencies");
      return List.of(
          bar("handler.sameJvm", HERE, summary()),
          bar("handler.otherProcess", ELSEWHERE, elsewhere));
    }
  }

  private static void append(StoreWiring store, Duration duration) throws Exception {
    Callers.perSecond(
        CALLERS,
        duration,
        number -> {
          Callers.Act act = store.caller();
          return () -> {
            act.run();
            Thread.sleep(PAUSE);
          };
        });
  }

  private static Bar bar(String name, double limit, String summary) {
    String[] parts = summary.split(" ", -1);
    return Bar.atMost(
        name,
        Double.parseDouble(parts[1]),
        "ms",
        limit,
        "p99 of " + parts[2] + ", p50 " + parts[0] + " ms, append included");
  }

  /// The median, the 99th percentile, and the number of latencies.
  static String summary() {
    double[] sorted =
        Handlers.LATENCIES.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.1f %.1f %d",
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
        sorted.length);
  }

  static final class Handlers {
    static final ConcurrentLinkedQueue<Double> LATENCIES = new ConcurrentLinkedQueue<>();

    @Bean
    ConfigurerModule latencies() {
      String group = "latencies-" + ProcessHandle.current().pid();
      return configurer ->
          configurer
              .eventProcessing()
              .byDefaultAssignTo(group)
              .registerEventHandler(axon -> new Latencies());
    }
  }

  static final class Latencies {
    @EventHandler
    void on(Joined event, @Timestamp Instant decided) {
      Handlers.LATENCIES.add(Duration.between(decided, Instant.now()).toNanos() / 1e6);
    }
  }
}
