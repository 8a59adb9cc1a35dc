package maru.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.search.SearchNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job's JVM as the supervisor starts it.
@Tag("cluster")
class ProcessKillTest {
  private static final int KILLS = 3;

  /// Some hundred enrollments a second: busy, but no flood that a small machine never catches up
  /// with.
  private static final long BETWEEN_ENROLLMENTS_NANOS = 3_000_000;

  @TempDir private Path home;

  @Test
  void killedAgainAndAgainUnderLoadItCountsEachEnrollmentOnce() throws Exception {
    try (SearchNode search = SearchNode.start(home.resolve("search"), 0);
        Town town = new Town()) {
      Desk desk = new Desk(search.url());
      CourseId course = town.course("craft.wood", 1000);
      AtomicBoolean going = new AtomicBoolean(true);
      AtomicLong last = new AtomicLong();
      AtomicLong enrolled = new AtomicLong();
      Thread load =
          Thread.ofVirtual()
              .start(() -> {
                while (going.get()) {
                  last.set(town.enroll(MemberId.of(UUID.randomUUID()), course));
                  enrolled.incrementAndGet();
                  LockSupport.parkNanos(BETWEEN_ENROLLMENTS_NANOS);
                }
              });
      for (int kill = 0; kill < KILLS; kill++) {
        Process job = start(town, search);
        long seen = last.get();
        await().atMost(Duration.ofMinutes(2)).until(() -> desk.isThrough(seen));
        job.destroyForcibly().waitFor();
      }
      going.set(false);
      load.join();

      int port = JobJvm.freePort();
      Process job = start(town, search, port);
      await().atMost(Duration.ofMinutes(2)).until(() -> desk.isThrough(last.get()));
      long counted =
          desk.demand("COURSE").stream()
              .filter(d -> d.path("courseId").asString().equals(course.value()))
              .mapToLong(d -> d.path("enrollments").asLong())
              .sum();
      assertThat(counted).isEqualTo(enrolled.get());
      assertThat(page(port)).contains("Apache Flink");
      say("resident memory " + residentMegabytes(job) + " MB, " + enrolled + " enrollments");

      job.getOutputStream().close();
      assertThat(job.waitFor()).isZero();
    }
  }

  private Process start(Town town, SearchNode search) throws IOException {
    return start(town, search, JobJvm.freePort());
  }

  private Process start(Town town, SearchNode search, int port) throws IOException {
    Map<String, String> environment =
        JobJvm.environment(town, search, home, home.resolve("flink").toString());
    environment.put("MARU_FLINK_PORT", Integer.toString(port));
    Process job =
        JobJvm.start(home.resolve("flink.log"), environment, MiniClusterMain.class.getName());
    BufferedReader out = job.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.equals("READY")) {
        return job;
      }
    }
    throw new IOException("the job ended before it was ready: " + lines);
  }

  private static String page(int port) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static long residentMegabytes(Process process) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1L);
    }
  }

  @SuppressWarnings("SystemOut") // what was measured
  private static void say(String line) {
    System.out.println(line);
  }
}
