package maru.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import maru.query.elastic.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What people do in a running Maru, by HTTP alone.
final class MaruClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;

  MaruClient(URI url) {
    this.url = url;
  }

  /// Until it answers at all.
  void awaitPage() throws Exception {
    while (!answers("/")) {
      Thread.sleep(20);
    }
  }

  /// Until the town is filled, which is after all parts are well.
  void awaitTown() throws Exception {
    while (!answers("/actuator/health")) {
      Thread.sleep(200);
    }
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      return http.send(request(path, null).GET().build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException nobodyListensYet) {
      return false;
    }
  }

  String signInAsInstructor() throws Exception {
    return signIn("instructor@maru.example", "maru-demo-2026");
  }

  /// A new student's access token.
  String register(String name) throws Exception {
    String email = name + "@bench.example";
    String password = "먹을 갈고 붓을 든다";
    JsonNode _ =
        post(
            "/api/members",
            null,
            Map.of("email", email, "password", password, "name", "걷는 이", "language", "ko"));
    return signIn(email, password);
  }

  private String signIn(String email, String password) throws Exception {
    return post("/api/login", null, Map.of("email", email, "password", password))
        .path("accessToken")
        .asString();
  }

  /// The draft's id.
  String draft(String instructor, String title, int seats) throws Exception {
    return post(
            "/api/courses",
            instructor,
            Map.of(
                "title",
                title,
                "description",
                "집에서 붓과 먹으로 한 획씩 천천히 써 보는 수업입니다. 처음이어도 괜찮습니다.",
                "category",
                "art.calligraphy",
                "level",
                "BEGINNER",
                "capacity",
                seats,
                "tags",
                List.of("붓글씨"),
                "language",
                "ko",
                "replay",
                true))
        .path("courseId")
        .asString();
  }

  /// The session's id.
  String schedule(String instructor, String course, Instant startsAt) throws Exception {
    return post(
            "/api/courses/" + course + "/sessions",
            instructor,
            Map.of("startsAt", startsAt.toString(), "minutes", 60))
        .path("sessionId")
        .asString();
  }

  JsonNode get(String path, @Nullable String token) throws Exception {
    return json(http.send(request(path, token).GET().build(), BodyHandlers.ofString()));
  }

  JsonNode post(String path, @Nullable String token, Map<String, ?> body) throws Exception {
    return json(http.send(posting(path, token, body), BodyHandlers.ofString()));
  }

  /// A command that says all by its path.
  void act(String path, String token) throws Exception {
    JsonNode _ = post(path, token, Map.of());
  }

  /// Whatever the answer is.
  CompletableFuture<HttpResponse<String>> posted(String path, String token, Map<String, ?> body) {
    return http.sendAsync(posting(path, token, body), BodyHandlers.ofString());
  }

  /// Follows a stream line by line until it ends or the client is closed.
  void follow(String path, String token, LineSubscriber lines) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    var _ = http.sendAsync(request, BodyHandlers.fromLineSubscriber(lines));
  }

  private HttpRequest posting(String path, @Nullable String token, Map<String, ?> body) {
    return request(path, token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
        .build();
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode() + answer.body());
    }
    return Json.MAPPER.readTree(answer.body().isBlank() ? "{}" : answer.body());
  }
}
