package maru.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import maru.events.Event;
import maru.events.EventJson;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.CourseIndex;
import maru.query.elastic.BulkRequest;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.projection.PastEvent;
import maru.query.projection.Projections;
import maru.query.projection.Rebuild;
import maru.query.search.SearchBody;
import maru.search.SearchNode;
import maru.store.EventReader;
import maru.store.EventStore;
import maru.store.EventStoreSchema;
import maru.store.Metadata;
import maru.store.NewEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The course index: rebuilding 100,000 courses against the raw bulk rate of the same documents; a
/// search through the API against the same request sent to Elasticsearch; and from before a commit
/// until the course is found, beyond the index's refresh interval.
final class SearchBench implements Benchmark {
  private static final int COURSES = 100_000;
  private static final int WARM_UP_COURSES = 5_000;
  private static final int BULK = 500;
  private static final int AT_ONCE = 3;
  private static final int APPENDED_AT_ONCE = 400;
  private static final int SEARCHES = 400;
  private static final int WARM_UP = 150;
  private static final int PUBLISHED = 120;
  private static final double REFRESH_MILLIS = 500;
  private static final double REBUILD = 0.8;
  private static final double OVERHEAD = 1.5;
  private static final double SEARCHABLE_MILLIS = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final CourseIndex index = new CourseIndex();

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    try (SearchNode node = SearchNode.start(Files.createTempDirectory("maru-bench-search"), 0);
        Elastic elastic = new Elastic(List.of(node.url()))) {
      List<Bar> bars = new ArrayList<>(List.of(rebuild(database, elastic)));
      elastic.send("POST", "/courses-v1/_forcemerge?max_num_segments=5", null);
      elastic.send("PUT", "/courses-v1/_settings", Map.of("refresh_interval", "500ms"));
      elastic.send("PUT", "/courses-v1/_alias/courses", null);
      // A database of its own: the index knows the first one's courses already.
      try (SearchWiring query = new SearchWiring(database.create(), node.url())) {
        ready(query);
        bars.add(overhead(query, node.url()));
        bars.add(searchable(query, elastic));
      }
      return bars;
    }
  }

  private Bar rebuild(BenchDatabase database, Elastic elastic) throws Exception {
    try (HikariDataSource pool = BenchDatabase.pool(database.create(), 4)) {
      EventStoreSchema.migrate(pool);
      try (EventStore store = new EventStore(pool)) {
        append(store);
      }
      rawRate(elastic, WARM_UP_COURSES);
      double raw = rawRate(elastic, COURSES);
      make(elastic, "courses-v1");
      long begin = System.nanoTime();
      long _ =
          new Rebuild<>(new EventReader(pool, EventJson.ALL), elastic, index, "courses-v1").fill();
      double rebuilt = COURSES / seconds(begin);
      elastic.send("POST", "/courses-v1/_refresh", null);
      long found = elastic.get("/courses-v1/_count").path("count").asLong();
      if (found != COURSES) {
        throw new IllegalStateException(found + " courses instead of " + COURSES);
      }
      return Bar.atLeast(
          "search.rebuild",
          rebuilt / raw,
          "x",
          REBUILD,
          String.format(
              Locale.ROOT, "%.0f courses/s of 5 events each, raw bulk %.0f/s", rebuilt, raw));
    }
  }

  private static void append(EventStore store) {
    List<NewEvent> batch = new ArrayList<>();
    Instant now = Instant.now();
    for (int i = 0; i < COURSES; i++) {
      for (Event event : ManyCourses.published(i)) {
        batch.add(NewEvent.free(event, now, Metadata.NONE));
      }
      if (batch.size() >= APPENDED_AT_ONCE * 5 || i == COURSES - 1) {
        store.appendFree(batch);
        batch.clear();
      }
    }
  }

  /// The documents as bytes, made beforehand; only sending and indexing is measured.
  private double rawRate(Elastic elastic, int courses) {
    make(elastic, "raw");
    double seconds = 0;
    int made = 0;
    while (made < courses) {
      List<BulkRequest> requests = new ArrayList<>();
      for (int i = 0; i < 20 && made < courses; i++) {
        BulkRequest bulk = new BulkRequest("raw");
        for (int j = 0; j < BULK && made < courses; j++) {
          CourseDocument course = document(made++);
          bulk.put(course.courseId().value(), made, index.indexed(course));
        }
        requests.add(bulk);
      }
      long begin = System.nanoTime();
      Deque<CompletableFuture<JsonNode>> sent = new ArrayDeque<>();
      for (BulkRequest request : requests) {
        if (sent.size() == AT_ONCE) {
          JsonNode _ = sent.removeFirst().join();
        }
        sent.addLast(elastic.sendLater("POST", request.path(), request.body()));
      }
      sent.forEach(CompletableFuture::join);
      seconds += seconds(begin);
    }
    elastic.send("DELETE", "/raw", null);
    return courses / seconds;
  }

  private CourseDocument document(int number) {
    CourseDocument course = null;
    for (Event event : ManyCourses.published(number)) {
      course = index.apply(course, new PastEvent(1, event, Instant.EPOCH));
    }
    if (course == null) {
      throw new IllegalStateException("a published course has a document");
    }
    return course;
  }

  private void make(Elastic elastic, String name) {
    ObjectNode definition = (ObjectNode) index.definition();
    ((ObjectNode) definition.path("settings")).put("refresh_interval", "-1");
    elastic.send("PUT", "/" + name, definition);
  }

  private static void ready(SearchWiring query) throws InterruptedException {
    while (query.get(Projections.class).standings().stream().anyMatch(s -> s.index() == null)) {
      Thread.sleep(50);
    }
  }

  private Bar overhead(SearchWiring query, URI elasticsearch) throws Exception {
    List<Double> api = new ArrayList<>();
    List<Double> direct = new ArrayList<>();
    for (int i = 0; i < WARM_UP + SEARCHES; i++) {
      String words = ManyCourses.CRAFTS.get(i % ManyCourses.CRAFTS.size());
      HttpRequest asked =
          HttpRequest.newBuilder(
                  query
                      .url()
                      .resolve(
                          "/api/courses?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
              .header("User-Agent", "bench bot")
              .build();
      HttpRequest sent =
          HttpRequest.newBuilder(elasticsearch.resolve("/courses/_search"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(
                      Json.MAPPER.writeValueAsBytes(SearchBody.ofWords(words, Instant.now()))))
              .build();
      double throughApi = millis(asked);
      double straight = millis(sent);
      if (i >= WARM_UP) {
        api.add(throughApi);
        direct.add(straight);
      }
    }
    double ratio = at(api, 0.5) / at(direct, 0.5);
    return Bar.atMost(
        "search.overhead",
        ratio,
        "x",
        OVERHEAD,
        String.format(
            Locale.ROOT,
            "p50 %.1f ms through the API, %.1f ms direct, %d courses",
            at(api, 0.5),
            at(direct, 0.5),
            COURSES));
  }

  private double millis(HttpRequest request) throws Exception {
    long begin = System.nanoTime();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - begin) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
    }
    return millis;
  }

  private static Bar searchable(SearchWiring query, Elastic elastic) throws Exception {
    EventStore store = query.get(EventStore.class);
    List<Double> waits = new ArrayList<>();
    for (int i = 0; i < PUBLISHED; i++) {
      List<Event> events = ManyCourses.published(COURSES + i);
      String id = ((maru.events.catalogue.CatalogueEvent) events.getFirst()).courseId().value();
      Map<String, ?> search =
          Map.of(
              "size",
              0,
              "query",
              Map.of(
                  "bool",
                  Map.of(
                      "filter",
                      List.of(
                          Map.of("term", Map.of("courseId", id)),
                          Map.of("term", Map.of("status", "PUBLISHED"))))));
      long begin = System.nanoTime();
      store.appendFree(
          events.stream().map(e -> NewEvent.free(e, Instant.now(), Metadata.NONE)).toList());
      while (elastic
              .send("POST", "/courses/_search", search)
              .path("hits")
              .path("total")
              .path("value")
              .asInt()
          == 0) {
        Thread.sleep(2);
      }
      waits.add(seconds(begin) * 1e3);
    }
    return Bar.atMost(
        "search.searchable",
        Math.max(0, at(waits, 0.99) - REFRESH_MILLIS),
        "ms",
        SEARCHABLE_MILLIS,
        String.format(
            Locale.ROOT,
            "beyond the refresh interval of %.0f ms; in all p50 %.0f, p99 %.0f ms of %d",
            REFRESH_MILLIS,
            at(waits, 0.5),
            at(waits, 0.99),
            PUBLISHED));
  }

  private static double at(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
