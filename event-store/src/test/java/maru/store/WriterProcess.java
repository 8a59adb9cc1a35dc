package maru.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import maru.events.EventJson;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.store.AppendOutcome.Repeated;
import maru.store.AppendOutcome.Stored;

/// A process of its own that appends under [Load] and reads what everybody appends.
///
/// Told `stop`, it stops appending; told a position, it reads up to there and leaves what it has
/// seen, stored and been refused in files. Started as `crash`, it dies between a commit and its
/// answer.
final class WriterProcess {
  private static final int THREADS = 8;

  private WriterProcess() {}

  public static void main(String[] arguments) throws Exception {
    String url = arguments[0];
    Path folder = Path.of(arguments[1]);
    try (HikariDataSource appends = pool(url, 3);
        HikariDataSource reads = pool(url, 12)) {
      EventStore store = new EventStore(appends, reads, EventJson.ALL);
      if (arguments.length > 2) {
        crash(store, arguments[2]);
      }
      write(store, folder);
    }
  }

  private static void crash(EventStore store, String key) {
    NewEvent view =
        NewEvent.free(
            new CourseViewed(null, CourseId.of(UUID.randomUUID())), Instant.now(), Metadata.NONE);
    store.append(
        AppendRequest.of(List.of(view)).with(new Receipt("crash", key, "hash", "\"first\"")));
    Runtime.getRuntime().halt(9);
  }

  private static void write(EventStore store, Path folder) throws Exception {
    Set<String> stored = ConcurrentHashMap.newKeySet();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    Sightings sightings = new Sightings();
    try (Follower follower = store.follow("all", 0, sightings::see);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(Thread.ofPlatform().start(() -> load(new Load(store, "two"), stored, refused)));
      }
      System.out.println("writing");
      told.readLine();
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println("stopped");
      long head = Long.parseLong(told.readLine());
      while (follower.position() < head) {
        store.tail().await(follower.position(), Duration.ofMillis(10));
      }
    }
    Files.write(folder.resolve("orderly"), List.of(Boolean.toString(sightings.orderly())));
    Files.write(folder.resolve("seen"), sightings.ids());
    Files.write(folder.resolve("stored"), stored);
    Files.write(folder.resolve("refused"), refused);
    System.out.println("done");
  }

  private static void load(Load load, Set<String> stored, Set<String> refused) {
    while (!Thread.currentThread().isInterrupted()) {
      Load.Done done = load.once();
      if (!(done.outcome() instanceof Repeated)) {
        Set<String> ids = done.outcome() instanceof Stored ? stored : refused;
        done.request().events().forEach(event -> ids.add(event.id().toString()));
      }
    }
  }

  private static HikariDataSource pool(String url, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setPassword("postgres");
    pool.setMaximumPoolSize(connections);
    return pool;
  }

  /// Starts one on this JVM's class path.
  static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
