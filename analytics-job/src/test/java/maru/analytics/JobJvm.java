package maru.analytics;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.search.SearchNode;

/// JVMs of their own, on this one's class path.
final class JobJvm {
  private JobJvm() {}

  /// The environment that the job asks for.
  static Map<String, String> environment(Town town, SearchNode search, Path home, String stateDir) {
    return new HashMap<>(
        Map.of(
            "MARU_POSTGRES_URL", town.database.url(),
            "MARU_POSTGRES_USER", town.database.user(),
            "MARU_POSTGRES_PASSWORD", town.database.password(),
            "MARU_ELASTICSEARCH_URL", search.url().toString(),
            "MARU_KEYS_DIR", home.resolve("keys").toString(),
            "MARU_FLINK_STATE_DIR", stateDir));
  }

  /// @param log gets what the JVM says on its standard error
  static Process start(
      Path log, Map<String, String> environment, String mainClass, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // What Flink's own scripts say to a cluster's JVMs, as far as the job needs it.
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
