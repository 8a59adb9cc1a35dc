package maru.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All of Maru as `./maru up` starts it, demo town included, on free ports in a home of its own.
final class WholeMaru implements AutoCloseable {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "MARU_PORT", "0",
          "MARU_POSTGRES_PORT", "0",
          "MARU_ELASTICSEARCH_PORT", "0",
          "MARU_FLINK_PORT", "0",
          "MARU_MEDIA_PORT", "0",
          "MARU_ROBOTS", "false",
          // All students of the run come from this one address.
          "MARU_SIGN_IN_REGISTRATIONS_PER_ADDRESS", "100000",
          "MARU_SIGN_IN_TRIES_PER_ADDRESS", "100000",
          "MARU_SEARCH_SEARCHES_PER_MINUTE", "0",
          "MARU_SEARCH_SUGGESTIONS_PER_MINUTE", "0");

  private final Path home;
  private final Path output;
  private final Process supervisor;

  private WholeMaru(Path home, Path output, Process supervisor) {
    this.home = home;
    this.output = output;
    this.supervisor = supervisor;
  }

  static WholeMaru start(Path home) throws IOException {
    return start(home, Map.of());
  }

  /// @param settings besides those of every measurement
  static WholeMaru start(Path home, Map<String, String> settings) throws IOException {
    Path checkout = Path.of(System.getProperty("maru.checkout", "."));
    Path target = checkout.resolve("standalone/target");
    Path output = Files.createTempFile("maru-bench", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dmaru.checkout=" + checkout,
                "-cp",
                jar(target)
                    + File.pathSeparator
                    + Files.readString(target.resolve("classpath")).strip(),
                "maru.standalone.supervisor.Supervisor",
                "--with-parent"));
    builder.environment().putAll(SETTINGS);
    builder.environment().putAll(settings);
    builder.environment().put("MARU_HOME", home.toString());
    return new WholeMaru(
        home, output, builder.redirectErrorStream(true).redirectOutput(output.toFile()).start());
  }

  private static Path jar(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches("standalone-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("there is no jar in " + target));
    }
  }

  /// Waits until its address is known, which is before anything else is well.
  URI url() throws IOException, InterruptedException {
    Path file = home.resolve("run/url");
    while (!Files.exists(file) || Files.size(file) == 0) {
      alive();
      Thread.sleep(20);
    }
    return URI.create(Files.readString(file).strip());
  }

  /// Waits until the supervisor says that all parts are well.
  void awaitUp() throws IOException, InterruptedException {
    while (!Files.readString(output).contains("Maru is up after")) {
      alive();
      Thread.sleep(50);
    }
  }

  /// Where one of its parts answers.
  URI address(String part) throws IOException {
    return URI.create(Files.readString(home.resolve("run/" + part + ".address")).strip());
  }

  /// What only its own parts know.
  String secret(String name) throws IOException {
    return Files.readString(home.resolve("keys").resolve(name)).strip();
  }

  /// Its processes whose program has this name.
  List<ProcessHandle> processes(String program) {
    return ProcessHandle.allProcesses()
        .filter(
            process -> process.info().command().filter(path -> path.endsWith(program)).isPresent())
        .filter(this::belongs)
        .toList();
  }

  private void alive() throws IOException {
    if (!supervisor.isAlive()) {
      throw new IOException("Maru did not start: " + Files.readString(output));
    }
  }

  /// What all its processes take, each shared page counted once, in MiB.
  double memory() throws IOException {
    long kilobytes = 0;
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      if (process.pid() == supervisor.pid() || belongs(process)) {
        kilobytes += proportionalKilobytes(process);
      }
    }
    return kilobytes / 1024.0;
  }

  private boolean belongs(ProcessHandle process) {
    try {
      return Files.readString(
              Path.of("/proc", Long.toString(process.pid()), "environ"),
              StandardCharsets.ISO_8859_1)
          .contains("MARU_PART_OF=" + home + "\0");
    } catch (IOException gone) {
      return false;
    }
  }

  private static long proportionalKilobytes(ProcessHandle process) throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException gone) {
      if (process.isAlive()) {
        throw gone;
      }
      return 0;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    supervisor.getOutputStream().close();
    supervisor.waitFor();
  }
}
