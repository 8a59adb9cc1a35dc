package maru.standalone.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the HTTP API, or of anything that speaks JSON, with or without a member's token.
record Api(URI url, String token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  record Answer(int status, JsonNode body) {
    String text(String field) {
      return body.path(field).asString();
    }
  }

  static Api at(URI url) {
    return new Api(url, "");
  }

  Api as(String memberToken) {
    return new Api(url, memberToken);
  }

  Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  Answer post(String path, Map<String, ?> body) throws IOException {
    return send(request(path).POST(json(body)));
  }

  /// The same key makes a repeated command get its first answer.
  Answer post(String path, Map<String, ?> body, String idempotencyKey) throws IOException {
    return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
  }

  /// Posts what must succeed.
  Answer done(String path, Map<String, ?> body) {
    try {
      Answer answer = post(path, body);
      if (answer.status() >= 300) {
        throw new AssertionError("POST " + path + ": " + answer);
      }
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(LIMIT)
            .header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private static Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      String body = answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(body.isBlank() ? "{}" : body));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
