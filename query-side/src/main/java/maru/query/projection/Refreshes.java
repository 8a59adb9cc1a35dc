package maru.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import maru.query.elastic.Elastic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes what was written searchable now. Whoever asks while a refresh is under way shares the next
/// one.
final class Refreshes {
  private final Elastic elastic;
  private final Map<String, Pending> pending = new HashMap<>();

  Refreshes(Elastic elastic) {
    this.elastic = elastic;
  }

  private static final class Pending {
    CompletableFuture<JsonNode> running = CompletableFuture.completedFuture(null);
    @Nullable CompletableFuture<JsonNode> next;
  }

  /// Completes when everything that was written before this call can be found.
  synchronized CompletableFuture<JsonNode> refresh(String index) {
    Pending of = pending.computeIfAbsent(index, _ -> new Pending());
    if (of.running.isDone()) {
      of.running = send(index);
      return of.running;
    }
    CompletableFuture<JsonNode> next = of.next;
    if (next == null) {
      next = of.running.handle((_, _) -> index).thenCompose(name -> begin(name, of));
      of.next = next;
    }
    return next;
  }

  private synchronized CompletableFuture<JsonNode> begin(String index, Pending of) {
    of.next = null;
    of.running = send(index);
    return of.running;
  }

  private CompletableFuture<JsonNode> send(String index) {
    return elastic.sendLater("POST", "/" + index + "/_refresh", null);
  }
}
