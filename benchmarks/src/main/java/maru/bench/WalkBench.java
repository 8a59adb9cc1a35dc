package maru.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import maru.query.elastic.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// From one command to a class found, taken and recommended, by HTTP alone: a first and a warm
/// start with the demo town, what all its processes take, and the waits of an instructor and of new
/// students.
final class WalkBench implements Benchmark {
  private static final int WARM_UP = 3;
  private static final int WALKS = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double PAGE_SECONDS = 30;
  private static final double MEBIBYTES = 3 * 1024;
  private static final double FOUND_MILLIS = 1_200;
  private static final double RECOMMENDED_MILLIS = 1_500;
  private static final double DEMAND_MILLIS = 3_000;
  private static final Set<String> OF_ONES_OWN = Set.of("BECAUSE_YOU_TOOK", "YOUR_CATEGORY");

  private final HttpClient http = HttpClient.newHttpClient();
  private URI url = URI.create("about:blank");

  @Override
  public String name() {
    return "walk";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    Path home = Files.createTempDirectory("maru-bench-walk");
    try (WholeMaru first = WholeMaru.start(home)) {
      url = first.url();
      first.awaitUp();
      awaitTown();
    }
    long began = System.nanoTime();
    try (WholeMaru maru = WholeMaru.start(home)) {
      url = maru.url();
      awaitPage();
      double page = millis(began) / 1e3;
      maru.awaitUp();
      awaitTown();
      List<Bar> bars = new ArrayList<>();
      bars.add(
          Bar.atMost("up.page", page, "s", PAGE_SECONDS, "warm start, until / answers with 200"));
      bars.addAll(walks());
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

  private List<Bar> walks() throws Exception {
    List<Double> found = new ArrayList<>();
    List<Double> recommended = new ArrayList<>();
    List<Double> counted = new ArrayList<>();
    String instructor = signIn("instructor@maru.example", "maru-demo-2026");
    Instant day = Instant.now().plus(Duration.ofDays(200));
    for (int walk = 0; walk < WARM_UP + WALKS; walk++) {
      String mark = UUID.randomUUID().toString().substring(0, 6);
      String course = draft(instructor, "먹빛 붓글씨 " + mark);
      schedule(instructor, course, day.plus(Duration.ofDays(walk)));
      JsonNode _ = post("/api/courses/" + course + "/publish", instructor, Map.of());
      found.add(
          until(() -> names(get("/api/courses?sort=newest&q=" + encoded("서예"), null), course)));

      String student = register(mark);
      get("/api/me/recommendations", student);
      JsonNode _ = post("/api/courses/" + course + "/enrollment", student, Map.of());
      recommended.add(until(() -> isOfOnesOwn(get("/api/me/recommendations", student))));

      String lacking = "가야금병창" + mark;
      get("/api/courses?q=" + encoded(lacking), student);
      counted.add(
          until(() -> get("/api/instructor/demand", instructor).toString().contains(lacking)));
    }
    for (List<Double> waits : List.of(found, recommended, counted)) {
      waits.subList(0, WARM_UP).clear();
    }
    return List.of(
        worst("walk.found", found, FOUND_MILLIS, "publish → a student's search has it"),
        worst("walk.recommended", recommended, RECOMMENDED_MILLIS, "enroll → list with its reason"),
        worst("walk.demand", counted, DEMAND_MILLIS, "search in vain → demand has its words"));
  }

  private String draft(String instructor, String title) throws Exception {
    return post(
            "/api/courses",
            instructor,
            Map.of(
                "title",
                title,
                "description",
                "집에서 붓과 먹으로 한 획씩 천천히 써 보는 수업입니다. 처음이어도 괜찮습니다.",
                "category",
                "art.calligraphy",
                "level",
                "BEGINNER",
                "capacity",
                20,
                "tags",
                List.of("붓글씨"),
                "language",
                "ko",
                "replay",
                true))
        .path("courseId")
        .asString();
  }

  private void schedule(String instructor, String course, Instant startsAt) throws Exception {
    JsonNode _ =
        post(
            "/api/courses/" + course + "/sessions",
            instructor,
            Map.of("startsAt", startsAt.toString(), "minutes", 60));
  }

  private String register(String mark) throws Exception {
    String email = "walk-" + mark + "@bench.example";
    String password = "먹을 갈고 붓을 든다";
    JsonNode _ =
        post(
            "/api/members",
            null,
            Map.of("email", email, "password", password, "name", "걷는 이", "language", "ko"));
    return signIn(email, password);
  }

  private String signIn(String email, String password) throws Exception {
    return post("/api/login", null, Map.of("email", email, "password", password))
        .path("accessToken")
        .asString();
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

  /// Until the town is filled, which is after all parts are well.
  private void awaitTown() throws Exception {
    while (http.send(request("/actuator/health", null).GET().build(), BodyHandlers.discarding())
            .statusCode()
        != 200) {
      Thread.sleep(200);
    }
  }

  private void awaitPage() throws Exception {
    while (true) {
      try {
        if (http.send(request("/", null).GET().build(), BodyHandlers.discarding()).statusCode()
            == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Nobody listens so far.
      }
      Thread.sleep(20);
    }
  }

  private JsonNode get(String path, @Nullable String token) throws Exception {
    return send(request(path, token).GET().build());
  }

  private JsonNode post(String path, @Nullable String token, Map<String, ?> body) throws Exception {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
            .build());
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) throws Exception {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(request.uri() + " answered " + answer.statusCode() + answer.body());
    }
    return Json.MAPPER.readTree(answer.body().isBlank() ? "{}" : answer.body());
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
