package maru.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Waits until a child that was launched answers with all shards: HTTP listens before they open.
record Readiness(Process process, Path data, Path log) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  URI await(Duration limit) {
    Instant end = Instant.now().plus(limit);
    try (var http = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(end)) {
        URI url = announced();
        if (url != null && shardsAnswer(http, url)) {
          return url;
        }
        if (process.waitFor(BETWEEN_LOOKS)) {
          throw new SearchNodeException("the search node ended while it started: see " + log);
        }
      }
    } catch (IOException failure) {
      throw new SearchNodeException("the search node's address could not be read", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SearchNodeException("interrupted while the search node started", interrupted);
    }
    throw new SearchNodeException("the search node is not ready after " + limit + ": see " + log);
  }

  private @Nullable URI announced() throws IOException {
    Path file = data.resolve("http.url");
    return Files.exists(file) ? URI.create(Files.readString(file)) : null;
  }

  private static boolean shardsAnswer(HttpClient http, URI url) throws InterruptedException {
    URI health = url.resolve("/_cluster/health?wait_for_status=yellow&timeout=30s");
    try {
      var answer = http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
