package maru.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A class of 1,000 students, all on the live channel, answers one quiz within five seconds; every
/// tenth from two tabs at once. The students run in this process, on the same machine.
final class ClassroomBench implements Benchmark {
  private static final int STUDENTS = 1_000;
  private static final int TWO_TABS = 10;
  private static final Duration WITHIN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double TALLY_MILLIS = 300;
  private static final int SETTING_UP = 8;

  @Override
  public String name() {
    return "classroom";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    try (WholeMaru maru = WholeMaru.start(Files.createTempDirectory("maru-bench-classroom"))) {
      MaruClient client = new MaruClient(maru.url());
      maru.awaitUp();
      client.awaitTown();
      return new Lesson(client).give();
    }
  }

  /// An answer that was accepted.
  private record Accepted(long position, long nanos) {}

  private static final class Lesson {
    private final MaruClient client;
    private final List<String> students = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private final Map<Long, Accepted> accepted = new ConcurrentHashMap<>();
    private final Tallies tallies = new Tallies();
    private final LongAdder received = new LongAdder();

    Lesson(MaruClient client) {
      this.client = client;
    }

    List<Bar> give() throws Exception {
      String instructor = client.signInAsInstructor();
      String course = client.draft(instructor, "천 명의 붓글씨", STUDENTS);
      Instant soon = Instant.now().plus(Duration.ofMinutes(8));
      String session = "/api/sessions/" + client.schedule(instructor, course, soon);
      client.act("/api/courses/" + course + "/publish", instructor);
      client.act(session + "/start", instructor);
      client.follow(session + "/live", instructor, tallies);
      gather(course, session);
      long before = received.sum();
      String quiz = present(session, instructor);
      answer(session + "/quizzes/" + quiz + "/answer");
      await("the last tally", () -> tallies.answers == STUDENTS);
      long bytes = received.sum() - before;
      JsonNode results = client.get(session + "/quizzes/" + quiz, instructor);
      List<Double> behind = behind();
      return List.of(
          Bar.atMost(
              "classroom.lost",
              STUDENTS - results.path("answers").size(),
              "",
              0,
              "accepted %d, refused %d (second tabs), otherwise %d"
                  .formatted(accepted.size(), refused.get(), other.get())),
          Bar.atMost(
              "classroom.doubled",
              Math.max(0, accepted.size() - STUDENTS) + other.get(),
              "",
              0,
              "answers that were accepted although the student had answered, or failed"),
          Bar.atMost(
              "classroom.tally",
              behind.get(behind.size() * 99 / 100),
              "ms",
              TALLY_MILLIS,
              "accepted → counted on the instructor's channel, p99 of %d, median %.0f ms; %d MB to students, %s"
                  .formatted(
                      behind.size(),
                      behind.get(behind.size() / 2),
                      bytes / 1_000_000,
                      Machine.load())));
    }

    /// Registers the students and brings all of them in.
    private void gather(String course, String session) throws Exception {
      List<CompletableFuture<String>> coming = new ArrayList<>();
      try (ExecutorService doors = Executors.newFixedThreadPool(SETTING_UP)) {
        for (int i = 0; i < STUDENTS; i++) {
          String name = "pupil-" + i;
          coming.add(CompletableFuture.supplyAsync(() -> comeIn(name, course, session), doors));
        }
      }
      for (CompletableFuture<String> student : coming) {
        students.add(student.join());
      }
      for (String student : students) {
        Follower follower = new Follower(received);
        followers.add(follower);
        client.follow(session + "/live", student, follower);
      }
      await("everybody's first view", () -> followers.stream().allMatch(one -> one.inClass));
    }

    private String comeIn(String name, String course, String session) {
      try {
        String token = client.register(name);
        client.act("/api/courses/" + course + "/enrollment", token);
        client.act(session + "/join", token);
        return token;
      } catch (Exception e) {
        throw new IllegalStateException(name + " did not get in", e);
      }
    }

    private String present(String session, String instructor) throws Exception {
      String quiz =
          client
              .post(
                  session + "/quizzes",
                  instructor,
                  Map.of(
                      "question",
                      "먹을 갈 때 벼루에 먼저 붓는 것은?",
                      "choices",
                      List.of("물", "기름", "식초", "풀"),
                      "correct",
                      List.of(0),
                      "seconds",
                      120))
              .path("quizId")
              .asString();
      await("the quiz on every screen", () -> followers.stream().allMatch(one -> one.asked));
      return quiz;
    }

    private void answer(String path) throws Exception {
      Random random = new Random(7);
      List<CompletableFuture<?>> answers = new ArrayList<>();
      try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
        for (int i = 0; i < STUDENTS; i++) {
          String token = students.get(i);
          int tabs = i % TWO_TABS == 0 ? 2 : 1;
          int choice = random.nextInt(4);
          CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
          answers.add(done);
          var _ =
              clock.schedule(
                  () -> {
                    List<CompletableFuture<?>> tries = new ArrayList<>();
                    for (int tab = 0; tab < tabs; tab++) {
                      Map<String, ?> body = Map.of("choices", List.of((choice + tab) % 4));
                      tries.add(client.posted(path, token, body).thenAccept(this::note));
                    }
                    var _ =
                        CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new))
                            .whenComplete((_, _) -> done.complete(null));
                  },
                  random.nextLong(WITHIN.toMillis()),
                  TimeUnit.MILLISECONDS);
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    }

    private void note(HttpResponse<String> answer) {
      long now = System.nanoTime();
      switch (answer.statusCode()) {
        case 202 -> {
          long position = answer.headers().firstValueAsLong("Maru-Position").orElseThrow();
          accepted.put(position, new Accepted(position, now));
        }
        case 409 -> refused.incrementAndGet();
        default -> other.incrementAndGet();
      }
    }

    /// For each accepted answer, how much later the instructor's tally held it, sorted.
    private List<Double> behind() {
      return accepted.values().stream()
          .map(answer -> Math.max(0, (tallies.heldAt(answer.position()) - answer.nanos()) / 1e6))
          .sorted()
          .toList();
    }
  }

  private interface Check {
    boolean holds();
  }

  private static void await(String what, Check check) throws Exception {
    long began = System.nanoTime();
    while (!check.holds()) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IOException(what + " did not come within " + PATIENCE);
      }
      Thread.sleep(5);
    }
  }

  /// A student's side of the live channel.
  private static final class Follower implements LineSubscriber {
    private final LongAdder received;
    volatile boolean inClass;
    volatile boolean asked;

    Follower(LongAdder received) {
      this.received = received;
    }

    @Override
    public void line(String line) {
      received.add(line.length());
      switch (line) {
        case "event:snapshot" -> inClass = true;
        case "event:quiz.Presented" -> asked = true;
        default -> {}
      }
    }
  }

  /// The instructor's side: when which position was counted.
  private static final class Tallies implements LineSubscriber {
    private final NavigableMap<Long, Long> arrivals = new TreeMap<>();
    private long position;
    private boolean tally;
    volatile int answers;

    @Override
    public void line(String line) {
      if (line.startsWith("id:")) {
        position = Long.parseLong(line.substring(3).strip());
      } else if (line.startsWith("event:")) {
        tally = line.equals("event:tally");
      } else if (tally && line.startsWith("data:") && line.contains("\"answers\":")) {
        synchronized (arrivals) {
          arrivals.putIfAbsent(position, System.nanoTime());
        }
        answers = Integer.parseInt(line.replaceAll(".*\"answers\":([0-9]+).*", "$1"));
      }
    }

    long heldAt(long wanted) {
      synchronized (arrivals) {
        return arrivals.ceilingEntry(wanted).getValue();
      }
    }
  }
}
