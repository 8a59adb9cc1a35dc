package maru.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maru.analytics.MiniClusterMain;
import maru.documents.ProgressDocument;
import maru.documents.demand.DemandDocument;
import maru.documents.recommendation.RecommendationDocument;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.demand.DemandEvent;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.query.elastic.Elastic;
import maru.query.progress.JobProgress;
import maru.search.SearchNode;
import maru.store.EventStore;
import maru.store.EventStoreSchema;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.PersonalKeys;
import tools.jackson.databind.JsonNode;

/// From an acknowledged enrollment to the student's list that reflects it, as the query API reads
/// it; and from a search that found nothing to its place in the demand counts, as a refreshed
/// search finds it.
final class RecommendedBench implements Benchmark {
  private static final int COURSES = 240;
  private static final int STUDENTS = 800;
  private static final int ENROLLMENTS = 8_000;
  private static final int SAMPLES = 200;
  private static final int SEARCHES = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Random random = new Random(11);
  private final List<CourseId> courses = new ArrayList<>();
  private final List<MemberId> students = new ArrayList<>();

  @Override
  public String name() {
    return "recommended";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    Path folder = Files.createTempDirectory("maru-bench");
    String url = database.create();
    try (HikariDataSource pool = BenchDatabase.pool(url, 4);
        SearchNode search = SearchNode.start(folder.resolve("search"), 0);
        Elastic elastic = new Elastic(List.of(search.url()))) {
      EventStoreSchema.migrate(pool);
      try (EventStore store = new EventStore(pool)) {
        long last = live(store);
        Process job = start(url, search.url(), folder);
        try {
          JobProgress progress = new JobProgress(elastic);
          awaitPosition(progress, last);
          return List.of(recommended(store, elastic), nothingFound(store, elastic));
        } finally {
          job.destroyForcibly().waitFor();
        }
      }
    }
  }

  private Bar recommended(EventStore store, Elastic elastic) throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      MemberId student = MemberId.of(UUID.randomUUID());
      long position = say(store, new EnrollmentEvent.Enrolled(any(courses), student));
      long committed = System.nanoTime();
      while (position(elastic, student) < position) {
        Thread.sleep(2);
      }
      millis.add((System.nanoTime() - committed) / 1e6);
      Thread.sleep(random.nextInt(60));
    }
    return Bar.atMost("recommended.p99", percentile(millis, 99), "ms", 1_500, note(millis));
  }

  private Bar nothingFound(EventStore store, Elastic elastic) throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      String words = "봉산탈춤 " + i;
      say(store, new DemandEvent.Searched(null, PersonalKeys.plain(words), null, null, null, 0));
      long committed = System.nanoTime();
      while (!isCounted(elastic, words)) {
        Thread.sleep(10);
      }
      millis.add((System.nanoTime() - committed) / 1e6);
    }
    return Bar.atMost("demand.nothing.p99", percentile(millis, 99), "ms", 3_000, note(millis));
  }

  private static long position(Elastic elastic, MemberId student) {
    JsonNode answer =
        elastic.send(
            "POST",
            "/" + RecommendationDocument.INDEX + "/_mget",
            Map.of("ids", List.of(student.value())));
    return answer.path("docs").path(0).path("_source").path("position").asLong(0);
  }

  private static boolean isCounted(Elastic elastic, String words) {
    return elastic
            .send(
                "POST",
                "/" + DemandDocument.INDEX + "/_count",
                Map.of("query", Map.of("term", Map.of("words", words))))
            .path("count")
            .asInt()
        > 0;
  }

  /// A town of the demo's size.
  private long live(EventStore store) {
    Instant past = Instant.now().minus(Duration.ofDays(60));
    MemberId instructor = MemberId.of(UUID.randomUUID());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < COURSES; i++) {
      CourseId course = CourseId.of(UUID.randomUUID());
      courses.add(course);
      events.add(new CatalogueEvent.CourseDrafted(course, instructor, details()));
      events.add(
          new CatalogueEvent.SessionScheduled(
              course,
              SessionId.of(UUID.randomUUID()),
              instructor,
              Instant.now().plus(Duration.ofDays(7)),
              60,
              ZoneId.of("Asia/Seoul"),
              null));
      events.add(new CatalogueEvent.CoursePublished(course, instructor, "craft.wood"));
      events.add(new EnrollmentEvent.RosterOpened(course, instructor, 1000));
    }
    for (int i = 0; i < STUDENTS; i++) {
      students.add(MemberId.of(UUID.randomUUID()));
    }
    for (int i = 0; i < ENROLLMENTS; i++) {
      events.add(new EnrollmentEvent.Enrolled(any(courses), any(students)));
    }
    long last = 0;
    for (int from = 0; from < events.size(); from += 500) {
      List<Event> some = events.subList(from, Math.min(events.size(), from + 500));
      last =
          store.appendFree(
              some.stream().map(event -> NewEvent.free(event, past, Metadata.NONE)).toList());
    }
    return last;
  }

  private static CourseDetails details() {
    return new CourseDetails(
        "주말 목공",
        "나무를 고르고 다듬어 작은 소품을 만듭니다.",
        "craft.wood",
        Level.ALL,
        1000,
        List.of(),
        Language.KO,
        List.of(),
        false,
        AttendanceRule.DEFAULT,
        StudentsSeenBy.EVERYONE);
  }

  private static long say(EventStore store, Event event) {
    return store.appendFree(List.of(NewEvent.free(event, Instant.now(), Metadata.NONE)));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void awaitPosition(JobProgress progress, long position)
      throws InterruptedException, IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (progress.of(ProgressDocument.RECOMMENDATIONS) < position) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("the job has not read the town within " + PATIENCE);
      }
      Thread.sleep(100);
    }
  }

  private static Process start(String url, URI search, Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            MiniClusterMain.class.getName());
    builder
        .environment()
        .putAll(
            Map.of(
                "MARU_POSTGRES_URL", url,
                "MARU_POSTGRES_USER", "postgres",
                "MARU_POSTGRES_PASSWORD", "postgres",
                "MARU_ELASTICSEARCH_URL", search.toString(),
                "MARU_KEYS_DIR", folder.resolve("keys").toString(),
                "MARU_FLINK_STATE_DIR", folder.resolve("flink").toString(),
                "MARU_FLINK_PORT", Integer.toString(freePort())));
    Process job = builder.redirectError(folder.resolve("flink.log").toFile()).start();
    BufferedReader out = job.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals("READY")) {
        return job;
      }
    }
    throw new IOException("the job did not start: " + folder.resolve("flink.log"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static String note(List<Double> millis) {
    return String.format(Locale.ROOT, "p50 %.0f ms of %d", percentile(millis, 50), millis.size());
  }
}
