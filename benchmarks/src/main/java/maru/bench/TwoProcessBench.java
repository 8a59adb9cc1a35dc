package maru.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The same with 32 callers in two processes, which share nothing but the database; raw inserts
/// come from two processes too.
final class TwoProcessBench implements Benchmark {
  private static final int ROUNDS = 5;
  private static final double LIMIT = 1.0;

  @Override
  public String name() {
    return "append2";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    String url = database.create();
    List<Double> raw = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (ChildProcess one = new ChildProcess(AppendChild.class, url);
        ChildProcess two = new ChildProcess(AppendChild.class, url)) {
      one.hear("ready");
      two.hear("ready");
      for (int round = 0; round < ROUNDS; round++) {
        raw.add(together("raw", one, two));
        ours.add(together("store", one, two));
        ratios.add(ours.getLast() / raw.getLast());
      }
    }
    return List.of(
        Bar.atLeast(
            "append.32.twoProcesses",
            Callers.median(ratios),
            "x",
            LIMIT,
            String.format(
                Locale.ROOT,
                "%.0f/s to raw inserts' %.0f/s",
                Callers.median(ours),
                Callers.median(raw))));
  }

  private static double together(String what, ChildProcess one, ChildProcess two) throws Exception {
    one.say(what);
    two.say(what);
    return Double.parseDouble(one.hear("rate")) + Double.parseDouble(two.hear("rate"));
  }
}
