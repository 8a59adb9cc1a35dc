package maru.standalone.whole;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// All of Maru under its supervisor, on free ports, in a home of its own. It ends with this JVM.
final class Stack implements AutoCloseable {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  /// A cold start on a busy machine.
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "MARU_PORT", "0",
          "MARU_POSTGRES_PORT", "0",
          "MARU_ELASTICSEARCH_PORT", "0",
          "MARU_FLINK_PORT", "0",
          "MARU_MEDIA_PORT", "0",
          // Hundreds of members sign in from this one address.
          "MARU_SIGN_IN_REGISTRATIONS_PER_ADDRESS", "100000",
          "MARU_SIGN_IN_TRIES_PER_ADDRESS", "100000",
          "MARU_SEARCH_SEARCHES_PER_MINUTE", "0",
          "MARU_SEARCH_SUGGESTIONS_PER_MINUTE", "0");

  private final Path home;
  private final Process supervisor;
  private final Path output;

  private Stack(Path home, Process supervisor, Path output) {
    this.home = home;
    this.supervisor = supervisor;
    this.output = output;
  }

  /// Returns once the supervisor has said that all parts are well.
  static Stack start(Path home) {
    return start(home, Map.of());
  }

  /// The same with some settings more.
  static Stack start(Path home, Map<String, String> settings) {
    Stack stack = launch(home, settings);
    await().atMost(START_LIMIT).until(() -> stack.isUp() || !stack.supervisor.isAlive());
    if (!stack.isUp()) {
      throw new AssertionError("the supervisor ended: " + stack.said());
    }
    return stack;
  }

  /// Starts a supervisor without waiting for anything.
  static Stack launch(Path home) {
    return launch(home, Map.of());
  }

  private static Stack launch(Path home, Map<String, String> settings) {
    try {
      Files.createDirectories(home);
      Path output = Files.createTempFile("supervisor", ".out");
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.environment().putAll(ENVIRONMENT);
      builder.environment().put("MARU_HOME", home.toString());
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      return new Stack(home, builder.start(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-Dmaru.checkout=" + CHECKOUT,
        "-cp",
        System.getProperty("java.class.path"),
        "maru.standalone.supervisor.Supervisor",
        "--with-parent",
        "--no-demo");
  }

  private boolean isUp() {
    return said().contains("Maru is up after");
  }

  URI url() {
    return URI.create(read("url"));
  }

  /// Of the pages, on this machine.
  String port() {
    return read("port");
  }

  String address(String part) {
    return read(part + ".address");
  }

  ProcessHandle process(String part) {
    return ProcessHandle.of(Long.parseLong(read(part + ".pid"))).orElseThrow();
  }

  /// kill -9; returns when the process is gone.
  void kill(String part) {
    kill(process(part));
  }

  void killSupervisor() {
    kill(supervisor.toHandle());
  }

  /// All processes that belong to this home, the supervisor left out.
  List<ProcessHandle> parts() {
    return ProcessHandle.allProcesses().filter(this::carriesTheMark).toList();
  }

  Path home() {
    return home;
  }

  Process supervisor() {
    return supervisor;
  }

  /// What the supervisor has printed.
  String said() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String secret(String name) {
    try {
      return Files.readString(home.resolve("keys").resolve(name)).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    supervisor.getOutputStream().close();
    supervisor.waitFor();
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private boolean carriesTheMark(ProcessHandle process) {
    try {
      return Files.readString(
              Path.of("/proc", Long.toString(process.pid()), "environ"),
              StandardCharsets.ISO_8859_1)
          .contains("MARU_PART_OF=" + home + "\0");
    } catch (IOException gone) {
      return false;
    }
  }

  private String read(String file) {
    try {
      return Files.readString(home.resolve("run").resolve(file)).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
