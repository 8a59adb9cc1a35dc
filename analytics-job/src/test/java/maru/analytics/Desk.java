package maru.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import maru.documents.ProgressDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads in Elasticsearch what the job wrote.
final class Desk {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  Desk(URI url) {
    this.url = url;
  }

  /// A document as it is written, refreshed or not; missing as long as there is none.
  JsonNode document(String index, String id) {
    return call("GET", "/" + index + "/_doc/" + id, "").path("_source");
  }

  /// All documents of one kind.
  List<JsonNode> demand(String kind) {
    call("POST", "/demand/_refresh", "");
    String query = "{\"size\": 1000, \"query\": {\"term\": {\"kind\": \"" + kind + "\"}}}";
    return call("POST", "/demand/_search", query)
        .path("hits")
        .path("hits")
        .valueStream()
        .map(hit -> hit.path("_source"))
        .toList();
  }

  /// Whether both writers have written all that follows from events up to the position.
  boolean isThrough(long position) {
    return reached(ProgressDocument.RECOMMENDATIONS) >= position
        && reached(ProgressDocument.DEMAND) >= position;
  }

  private long reached(String writer) {
    return document(ProgressDocument.INDEX, writer).path("position").asLong(0);
  }

  /// Another town's documents go.
  void clear() {
    for (String index : List.of("recommendations-v1", "similar-v1", "demand-v1", "progress-v1")) {
      call("DELETE", "/" + index, "");
    }
  }

  private JsonNode call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
