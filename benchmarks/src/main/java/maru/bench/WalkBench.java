package maru.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// From one command to a class found, taken and recommended, by HTTP alone: a first and a warm
/// start with the demo town, what all its processes take, and the waits of an instructor and of new
/// students.
final class WalkBench implements Benchmark {
  private static final int WARM_UP = 3;
  private static final int WALKS = 15;
  private static final int SEATS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double PAGE_SECONDS = 30;
  private static final double MEBIBYTES = 3 * 1024;
  private static final double FOUND_MILLIS = 1_200;
  private static final double RECOMMENDED_MILLIS = 1_500;
  private static final double DEMAND_MILLIS = 3_000;
  private static final Set<String> OF_ONES_OWN = Set.of("BECAUSE_YOU_TOOK", "YOUR_CATEGORY");

  @Override
  public String name() {
    return "walk";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    Path home = Files.createTempDirectory("maru-bench-walk");
    try (WholeMaru first = WholeMaru.start(home)) {
      MaruClient client = new MaruClient(first.url());
      first.awaitUp();
      client.awaitTown();
    }
    long began = System.nanoTime();
    try (WholeMaru maru = WholeMaru.start(home)) {
      MaruClient client = new MaruClient(maru.url());
      client.awaitPage();
      double page = millis(began) / 1e3;
      maru.awaitUp();
      client.awaitTown();
      List<Bar> bars = new ArrayList<>();
      bars.add(
          Bar.atMost("up.page", page, "s", PAGE_SECONDS, "warm start, until / answers with 200"));
      bars.addAll(walks(client));
      bars.add(
          Bar.atMost(
              "up.memory",
              maru.memory(),
              "MiB",
              MEBIBYTES,
              "all processes, proportional set size, after the walks"));
      return bars;
    }
  }

  private static List<Bar> walks(MaruClient client) throws Exception {
    List<Double> found = new ArrayList<>();
    List<Double> recommended = new ArrayList<>();
    List<Double> counted = new ArrayList<>();
    String instructor = client.signInAsInstructor();
    Instant day = Instant.now().plus(Duration.ofDays(200));
    for (int walk = 0; walk < WARM_UP + WALKS; walk++) {
      String mark = UUID.randomUUID().toString().substring(0, 6);
      String course = client.draft(instructor, "먹빛 붓글씨 " + mark, SEATS);
      client.schedule(instructor, course, day.plus(Duration.ofDays(walk)));
      client.act("/api/courses/" + course + "/publish", instructor);
      String query = "/api/courses?sort=newest&q=" + encoded("서예");
      found.add(until(() -> names(client.get(query, null), course)));

      String student = client.register("walk-" + mark);
      client.get("/api/me/recommendations", student);
      client.act("/api/courses/" + course + "/enrollment", student);
      recommended.add(until(() -> isOfOnesOwn(client.get("/api/me/recommendations", student))));

      String lacking = "가야금병창" + mark;
      client.get("/api/courses?q=" + encoded(lacking), student);
      String demand = "/api/instructor/demand";
      counted.add(until(() -> client.get(demand, instructor).toString().contains(lacking)));
    }
    for (List<Double> waits : List.of(found, recommended, counted)) {
      waits.subList(0, WARM_UP).clear();
    }
    return List.of(
        worst("walk.found", found, FOUND_MILLIS, "publish → a student's search has it"),
        worst("walk.recommended", recommended, RECOMMENDED_MILLIS, "enroll → list with its reason"),
        worst("walk.demand", counted, DEMAND_MILLIS, "search in vain → demand has its words"));
  }

  private static boolean names(JsonNode answer, String course) {
    return StreamSupport.stream(answer.path("items").spliterator(), false)
        .anyMatch(item -> item.path("courseId").asString().equals(course));
  }

  private static boolean isOfOnesOwn(JsonNode answer) {
    return StreamSupport.stream(answer.path("items").spliterator(), false)
        .map(item -> item.path("reason"))
        .anyMatch(reason ->
            OF_ONES_OWN.contains(reason.path("code").asString())
                && !reason.path("text").asString().isBlank());
  }

  private interface Check {
    boolean holds() throws Exception;
  }

  /// Milliseconds until it holds, asked again at once.
  private static double until(Check check) throws Exception {
    long began = System.nanoTime();
    while (!check.holds()) {
      if (millis(began) > PATIENCE.toMillis()) {
        throw new IOException("nothing came within " + PATIENCE);
      }
      Thread.sleep(10);
    }
    return millis(began);
  }

  private static double millis(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private static Bar worst(String name, List<Double> millis, double limit, String what) {
    List<Double> sorted = millis.stream().sorted().toList();
    return Bar.atMost(
        name,
        sorted.getLast(),
        "ms",
        limit,
        String.format(
            Locale.ROOT,
            "%s: the longest of %d, median %.0f ms",
            what,
            sorted.size(),
            sorted.get(sorted.size() / 2)));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
