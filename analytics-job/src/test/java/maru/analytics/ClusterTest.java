package maru.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.search.SearchNode;
import org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job on a Flink cluster of processes of its own, by the entry points that the containers use.
@Tag("cluster")
class ClusterTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path home;
  private final List<Process> started = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    started.forEach(process -> process.destroyForcibly().onExit().join());
  }

  @Test
  void aClusterRunsTheJobAndAKilledWorkerCostsNoCount() throws Exception {
    try (SearchNode search = SearchNode.start(home.resolve("search"), 0);
        Town town = new Town()) {
      Desk desk = new Desk(search.url());
      CourseId course = town.course("craft.wood", 1000);
      URI page = URI.create("http://127.0.0.1:" + JobJvm.freePort());
      Map<String, String> environment =
          JobJvm.environment(town, search, home, home.resolve("state").toString());
      configure(page.getPort());
      jobManager(environment);
      Process worker = taskManager(environment);

      long seen = enroll(town, course, 100);
      await().atMost(LONG).until(() -> desk.isThrough(seen));
      assertThat(ask(page, "/jobs/overview"))
          .contains(RecommendationAndDemandJob.jobName())
          .contains("\"state\":\"RUNNING\"");

      worker.destroyForcibly().waitFor();
      enroll(town, course, 50);
      taskManager(environment);
      long last = enroll(town, course, 50);
      await().atMost(LONG).until(() -> desk.isThrough(last));
      assertThat(enrollments(desk, course)).isEqualTo(200);
    }
  }

  /// As many slots and instances of each operator as two task managers of the containers would
  /// have.
  private void configure(int port) throws IOException {
    Files.writeString(
        home.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 2
        parallelism.default: 2
        heartbeat.interval: 500
        heartbeat.timeout: 3000
        taskmanager.cpu.cores: 1.0
        taskmanager.memory.task.heap.size: 256m
        taskmanager.memory.task.off-heap.size: 0b
        taskmanager.memory.network.min: 32m
        taskmanager.memory.network.max: 32m
        taskmanager.memory.managed.size: 1m
        taskmanager.memory.framework.heap.size: 64m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.jvm-metaspace.size: 128m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        """
            .formatted(JobJvm.freePort(), port));
  }

  private void jobManager(Map<String, String> environment) throws IOException {
    started.add(
        JobJvm.start(
            home.resolve("jobmanager.log"),
            environment,
            StandaloneApplicationClusterEntryPoint.class.getName(),
            "--configDir",
            home.toString(),
            "--job-classname",
            JobMain.class.getName()));
  }

  private Process taskManager(Map<String, String> environment) throws IOException {
    Process worker =
        JobJvm.start(
            home.resolve("taskmanager.log"),
            environment,
            TaskManagerRunner.class.getName(),
            "--configDir",
            home.toString());
    started.add(worker);
    return worker;
  }

  private static long enroll(Town town, CourseId course, int students) {
    long last = 0;
    for (int i = 0; i < students; i++) {
      last = town.enroll(MemberId.of(UUID.randomUUID()), course);
    }
    return last;
  }

  private static long enrollments(Desk desk, CourseId course) {
    return desk.demand("COURSE").stream()
        .filter(d -> d.path("courseId").asString().equals(course.value()))
        .mapToLong(d -> d.path("enrollments").asLong())
        .sum();
  }

  private String ask(URI page, String path) {
    try {
      return http.send(HttpRequest.newBuilder(page.resolve(path)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
