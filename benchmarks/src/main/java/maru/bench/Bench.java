package maru.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Measures every bar, or those named, and prints one line for each. Exits with 1 when one is
/// missed.
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(
          new AppendBench(),
          new TwoProcessBench(),
          new MessageDbBench(),
          new HandlerBench(),
          new FlinkSourceBench(),
          new RecommendedBench(),
          new SearchBench(),
          new WalkBench(),
          new ClassroomBench(),
          new MediaBench());

  private Bench() {}

  public static void main(String[] names) throws Exception {
    Set<String> chosen = Set.of(names);
    List<Benchmark> benchmarks =
        ALL.stream()
            .filter(benchmark -> chosen.isEmpty() || chosen.contains(benchmark.name()))
            .toList();
    if (benchmarks.isEmpty()) {
      System.err.println(
          "There are these benchmarks: "
              + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
      System.exit(2);
    }
    System.exit(run(benchmarks) ? 0 : 1);
  }

  private static boolean run(List<Benchmark> benchmarks) throws Exception {
    List<Bar> bars = new ArrayList<>();
    boolean met = true;
    try (BenchDatabase database = BenchDatabase.start()) {
      System.out.println(Machine.describe(database));
      for (Benchmark benchmark : benchmarks) {
        try {
          for (Bar bar : benchmark.run(database)) {
            System.out.println(bar.line());
            bars.add(bar);
          }
        } catch (Exception e) {
          System.out.printf("%-34s not measured: %s%n", benchmark.name(), e);
          e.printStackTrace();
          met = false;
        }
      }
    }
    System.out.println(Machine.load());
    return met && bars.stream().allMatch(Bar::met);
  }
}
