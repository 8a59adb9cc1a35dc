package maru.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./maru demo`, in a checkout whose programs are stand-ins that tell what they were called with.
class DemoCommandTest {
  private static final Path SCRIPT = Path.of("..", "maru");

  @TempDir private Path folder;

  @BeforeEach
  void makeCheckout() throws IOException {
    Files.createDirectories(folder.resolve("home/run"));
    Files.copy(SCRIPT, folder.resolve("maru"));
    program("bin/mvn", "");
    program("bin/npm", "");
    program("bin/node", "echo v22.1.0");
    program("media-server/bin/worker", "echo /worker");
    file("jdk/release", "JAVA_VERSION=\"25\"");
    program("jdk/bin/javac", "");
    program("jdk/bin/java", "echo \"started: demo=$MARU_DEMO town=$MARU_TOWN $*\"");
    for (String part : List.of("media-server", "web")) {
      file(part + "/package-lock.json", "{}");
      file(part + "/node_modules/kept", "");
      file(part + "/dist/kept", "");
    }
    file("pom.xml", "<project/>");
    file(".mvn/jvm.config", "");
    file("standalone/pom.xml", "<project/>");
    file("standalone/src/main/kept", "");
    file("standalone/target/standalone-1.jar", "");
    file("standalone/target/classpath", "/jars");
  }

  @Test
  void theMaruThatRunsHereIsAsked() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer running = server(asked, "{\"filled\":true}");
    try {
      file("home/run/port", Integer.toString(running.getAddress().getPort()));
      Said said = demo("--home", folder.resolve("home").toString());
      assertThat(said.status()).as(said.text()).isZero();
      assertThat(asked).containsExactly("POST /actuator/demo {}");
      assertThat(said.text()).contains("The demo town is there.").doesNotContain("started");
    } finally {
      running.stop(0);
    }
  }

  @Test
  void aMaruThatCouldNotFillItIsAFailure() throws Exception {
    HttpServer running = server(new CopyOnWriteArrayList<>(), "{\"filled\":false}");
    try {
      file("home/run/port", Integer.toString(running.getAddress().getPort()));
      Said said = demo();
      assertThat(said.status()).as(said.text()).isEqualTo(1);
      assertThat(said.text()).contains("could not be filled");
    } finally {
      running.stop(0);
    }
  }

  @Test
  void whereNoneRunsOneIsStartedWithTheTown() throws Exception {
    Said said = demo("--port", "9090");
    assertThat(said.text()).contains("started: demo=true town=true").contains("--port 9090");
  }

  @Test
  void aFileThatAKilledMaruLeftBehindIsNoRunningMaru() throws Exception {
    file("home/run/port", Integer.toString(Ports.claim(0, "nobody", "MARU_PORT")));
    Said said = demo();
    assertThat(said.text()).contains("started: demo=true town=true");
  }

  private record Said(int status, String text) {}

  private Said demo(String... options) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("bash", folder.resolve("maru").toString(), "demo"), Stream.of(options))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    environment.put("MARU_HOME", folder.resolve("home").toString());
    environment.put("MARU_CACHE", folder.resolve("cache").toString());
    environment.put("MARU_DEMO", "false");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Said(process.exitValue(), text);
  }

  private static HttpServer server(List<String> asked, String answer) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private void program(String name, String script) throws IOException {
    file(name, "#!/bin/sh\n" + script + "\n");
    assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
