package maru.analytics.sink;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// A cluster's nodes over HTTP, one after the other in turn. The JDK's own client, so that nothing
/// else has to be carried to a Flink cluster.
final class Elasticsearch implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final List<String> urls;
  private final AtomicInteger turn = new AtomicInteger();

  Elasticsearch(List<String> urls) {
    this.urls = urls;
  }

  /// An answer of any status.
  record Answer(int status, String body) {}

  CompletableFuture<Answer> bulk(String lines, Duration timeout) {
    HttpRequest request =
        to("/_bulk?filter_path=errors,items.*.status,items.*.error")
            .timeout(timeout)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(Elasticsearch::answer);
  }

  Answer put(String path, String json, Duration timeout) throws IOException {
    HttpRequest request =
        to(path)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    try {
      return answer(client.send(request, BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + path, e);
    }
  }

  private HttpRequest.Builder to(String path) {
    String url = urls.get(Math.floorMod(turn.getAndIncrement(), urls.size()));
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
