package maru.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maru.query.elastic.Json;
import tools.jackson.databind.JsonNode;

/// Media: how many one worker serves, and how soon somebody who joins sees something.
final class MediaBench implements Benchmark {
  private static final double JOIN_SECONDS = 1;
  private static final double WORKER_PERCENT = 50;

  /// One port for each receiver, and some for browsers.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "MARU_MEDIA_WORKERS", "1", "MARU_MEDIA_RTC_PORTS", "42000-42999", "MARU_TOWN", "false");

  private static final Path CHECKOUT = Path.of(System.getProperty("maru.checkout", "."));

  @Override
  public String name() {
    return "media";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    Path home = Files.createTempDirectory("maru-bench-media");
    try (WholeMaru maru = WholeMaru.start(home, SETTINGS)) {
      URI url = maru.url();
      maru.awaitUp();
      List<Bar> bars = new ArrayList<>(receivers(maru, home));
      bars.add(joins(url));
      return bars;
    }
  }

  private static List<Bar> receivers(WholeMaru maru, Path folder) throws Exception {
    List<ProcessHandle> workers = maru.processes("mediasoup-worker");
    if (workers.size() != 1) {
      throw new IOException(workers.size() + " media workers are running, not one");
    }
    try (ManyReceivers receivers =
        new ManyReceivers(maru.address("media"), maru.secret("media.token"), workers.getFirst())) {
      ManyReceivers.Result result = receivers.play(ClassClip.make(folder));
      String load = Machine.load();
      return List.of(
          Bar.atMost(
              "media.lost",
              (double) result.lost(),
              "",
              0,
              "packets of %d to each of %d receivers, video and audio, SRTP"
                  .formatted(result.packets(), ManyReceivers.RECEIVERS)),
          Bar.atMost(
              "media.worker",
              result.percentOfACore(),
              "%",
              WORKER_PERCENT,
              "of a core, over %.0f s at %.0f packets/s and %.0f Mbit/s out; %s"
                  .formatted(
                      result.seconds(), result.packetsPerSecond(), result.megabits(), load)));
    }
  }

  private static Bar joins(URI url) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("node", "scripts/node22.mjs", "e2e/joins.ts")
            .directory(CHECKOUT.resolve("web").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MARU_URL", url.toString());
    Process browsers = builder.start();
    String told =
        new String(browsers.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (browsers.waitFor() != 0) {
      throw new IOException("joins could not be measured: " + told);
    }
    JsonNode read = Json.MAPPER.readTree(told.substring(told.lastIndexOf('\n') + 1));
    List<Double> seconds = new ArrayList<>();
    read.path("millis").forEach(millis -> seconds.add(millis.asDouble() / 1_000));
    double first = seconds.getFirst();
    seconds.sort(null);
    return Bar.atMost(
        "media.join",
        seconds.get((int) Math.ceil(seconds.size() * 0.95) - 1),
        "s",
        JOIN_SECONDS,
        "click on join → first frame, p95 of %d, median %.2f s, the first one %.2f s; %s"
            .formatted(seconds.size(), seconds.get(seconds.size() / 2), first, Machine.load()));
  }
}
