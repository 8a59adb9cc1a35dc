package maru.standalone.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The media server as it is shipped, in a process that ends with this JVM.
final class RealMedia {
  static final String TOKEN = "a token for tests";
  private static final Path FOLDER = Path.of("../media-server").toAbsolutePath().normalize();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  private RealMedia(URI url) {
    this.url = url;
  }

  static RealMedia start() {
    int port = TestMaru.closedPort();
    RealMedia media = new RealMedia(URI.create("http://127.0.0.1:" + port));
    try {
      ProcessBuilder builder =
          new ProcessBuilder("node", FOLDER.resolve("dist/main.js").toString(), "--with-parent")
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder
          .environment()
          .putAll(
              Map.of(
                  "MARU_MEDIA_TOKEN",
                  TOKEN,
                  "MARU_MEDIA_PORT",
                  Integer.toString(port),
                  "MARU_MEDIA_RTC_PORTS",
                  "30000-30999",
                  "MEDIASOUP_WORKER_BIN",
                  worker()));
      Process server = builder.start();
      await().atMost(Duration.ofMinutes(1)).until(() -> !server.isAlive() || media.isWell());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return media;
  }

  URI url() {
    return url;
  }

  JsonNode post(String path, Object body) {
    return call("POST", path, body);
  }

  JsonNode get(String path) {
    return call("GET", path, null);
  }

  private JsonNode call(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + TOKEN);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(path + ": " + answer.body());
      }
      return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isWell() {
    try {
      return get("/health").path("status").asString("").equals("UP");
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private static String worker() throws IOException {
    Process script = new ProcessBuilder(FOLDER.resolve("bin/worker").toString()).start();
    return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
