package maru.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Events per second through the command gateway, against raw inserts on as many connections.
final class AppendBench implements Benchmark {
  static final Duration ROUND = Duration.ofSeconds(3);
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "append";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    List<Bar> bars = new ArrayList<>();
    String url = database.create();
    try (StoreWiring store = new StoreWiring(url)) {
      bars.add(compare(url, store, 1, 0.6));
      bars.add(compare(url, store, 8, 0.8));
      bars.add(compare(url, store, 32, 1.2));
    }
    return bars;
  }

  private static Bar compare(String url, StoreWiring store, int callers, double limit)
      throws Exception {
    List<Double> raw = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      RawInserts inserts = new RawInserts(url, callers);
      raw.add(Callers.perSecond(callers, ROUND, number -> inserts.caller()));
      inserts.close();
      ours.add(Callers.perSecond(callers, ROUND, number -> store.caller()));
      ratios.add(ours.getLast() / raw.getLast());
    }
    return Bar.atLeast(
        "append." + callers,
        Callers.median(ratios),
        "x",
        limit,
        String.format(
            Locale.ROOT,
            "%.0f/s to raw inserts' %.0f/s",
            Callers.median(ours),
            Callers.median(raw)));
  }
}
