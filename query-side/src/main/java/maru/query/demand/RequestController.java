package maru.query.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.events.catalogue.Categories;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.korean.Words;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import maru.query.request.PageCursor;
import maru.query.request.PageLimit;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Wishes, those that are still open and have the most support first; with words, those that fit
/// best.
@RestController
class RequestController {
  private static final int LONGEST = 100;
  private final Elastic elastic;

  RequestController(Elastic elastic) {
    this.elastic = elastic;
  }

  record Requests(List<RequestView> items, long total, @Nullable String nextCursor) {}

  @Reads(value = RequestIndex.NAME, searching = true)
  @GetMapping("/api/requests")
  Requests requests(
      @RequestParam(required = false, defaultValue = "") String q,
      @RequestParam(required = false, defaultValue = "") String category,
      @RequestParam(required = false, defaultValue = "20") int limit,
      @RequestParam(required = false, defaultValue = "") String cursor) {
    if (!category.isEmpty() && Categories.find(category) == null) {
      throw new RefusedQuery(Refusal.UNKNOWN_CATEGORY);
    }
    Asker asker = Asker.now();
    int size = PageLimit.of(limit);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", size);
    body.put("track_total_hits", true);
    String words = Words.typed(q, LONGEST);
    body.put("query", query(words, category));
    body.put("sort", sort(!words.isEmpty()));
    if (!cursor.isEmpty()) {
      body.put("search_after", PageCursor.read(cursor));
    }
    JsonNode hits = elastic.send("POST", "/" + RequestIndex.NAME + "/_search", body).path("hits");
    List<JsonNode> found = hits.path("hits").valueStream().toList();
    return new Requests(
        found.stream()
            .map(hit -> Json.MAPPER.treeToValue(hit.path("_source"), RequestDocument.class))
            .map(request -> RequestView.of(request, asker))
            .toList(),
        hits.path("total").path("value").asLong(),
        found.size() == size ? PageCursor.text(found.getLast().path("sort")) : null);
  }

  private static Map<String, ?> query(String words, String category) {
    List<Map<String, ?>> filters = new ArrayList<>();
    if (!category.isEmpty()) {
      filters.add(Map.of("term", Map.of("find.path", category)));
    }
    Map<String, ?> fits =
        words.isEmpty()
            ? Map.of("match_all", Map.of())
            : Map.of("match", Map.of("wish", Map.of("query", words)));
    return Map.of("bool", Map.of("must", List.of(fits), "filter", filters));
  }

  private static List<Map<String, ?>> sort(boolean byWords) {
    List<Map<String, ?>> keys = new ArrayList<>();
    if (byWords) {
      keys.add(Map.of("_score", "desc"));
    }
    keys.add(Map.of("find.open", "desc"));
    keys.add(Map.of("find.supporters", "desc"));
    keys.add(Map.of("createdAt", "desc"));
    keys.add(Map.of("requestId", "asc"));
    return keys;
  }
}
