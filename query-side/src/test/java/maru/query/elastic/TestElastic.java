package maru.query.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import maru.search.SearchNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A real Elasticsearch for tests, one for the JVM. It ends with the JVM.
public final class TestElastic {
  private static @Nullable Elastic shared;
  private static @Nullable URI url;

  private TestElastic() {}

  public static synchronized Elastic shared() {
    Elastic running = shared;
    if (running == null) {
      try {
        SearchNode node = SearchNode.start(Files.createTempDirectory("maru-search"), 0);
        url = node.url();
        running = new Elastic(List.of(node.url()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      shared = running;
    }
    return running;
  }

  public static URI url() {
    Elastic _ = shared();
    return Objects.requireNonNull(url);
  }

  /// Removes every index.
  public static void empty() {
    Elastic elastic = shared();
    for (JsonNode index : elastic.get("/_cat/indices?format=json&h=index")) {
      elastic.send("DELETE", "/" + index.path("index").asString(), null);
    }
  }
}
