package maru.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The other process of [HandlerBench]: it handles what the first one appends.
final class HandlerChild {
  private HandlerChild() {}

  public static void main(String[] arguments) throws Exception {
    try (StoreWiring _ = new StoreWiring(arguments[0], HandlerBench.Handlers.class);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("ready .");
      for (String told = in.readLine(); told != null; told = in.readLine()) {
        if ("clear".equals(told)) {
          HandlerBench.Handlers.LATENCIES.clear();
        } else {
          System.out.println("latencies " + HandlerBench.summary());
        }
      }
    }
    System.exit(0);
  }
}
