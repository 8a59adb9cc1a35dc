package maru.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// One of two processes that append. Told `raw` or `store`, it measures that with half the callers.
final class AppendChild {
  private static final int CALLERS = 16;

  private AppendChild() {}

  public static void main(String[] arguments) throws Exception {
    String url = arguments[0];
    try (StoreWiring store = new StoreWiring(url);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("ready .");
      for (String told = in.readLine(); told != null; told = in.readLine()) {
        System.out.println("rate " + ("raw".equals(told) ? raw(url) : ours(store)));
      }
    }
    System.exit(0);
  }

  private static double raw(String url) throws Exception {
    RawInserts inserts = new RawInserts(url, CALLERS);
    try {
      return Callers.perSecond(CALLERS, AppendBench.ROUND, number -> inserts.caller());
    } finally {
      inserts.close();
    }
  }

  private static double ours(StoreWiring store) throws Exception {
    return Callers.perSecond(CALLERS, AppendBench.ROUND, number -> store.caller());
  }
}
