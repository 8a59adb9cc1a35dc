package maru.query.demandreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maru.query.demand.RequestDocument;
import maru.query.demand.RequestIndex;
import maru.query.demand.RequestView;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.request.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Wishes that nobody has fulfilled, the most supported first, as the one who asks sees them.
@Component
class OpenWishes {
  private static final int MOST = 20;
  private final Elastic elastic;

  OpenWishes(Elastic elastic) {
    this.elastic = elastic;
  }

  List<RequestView> of(@Nullable String category, Asker asker) {
    List<Map<String, ?>> filters = new ArrayList<>();
    filters.add(Map.of("term", Map.of("find.open", true)));
    if (category != null) {
      filters.add(Map.of("term", Map.of("find.path", category)));
    }
    Map<String, ?> query =
        Map.of(
            "size",
            MOST,
            "query",
            Map.of("bool", Map.of("filter", filters)),
            "sort",
            List.of(Map.of("find.supporters", "desc"), Map.of("createdAt", "desc")));
    return elastic
        .send("POST", "/" + RequestIndex.NAME + "/_search?ignore_unavailable=true", query)
        .path("hits")
        .path("hits")
        .valueStream()
        .map(hit -> Json.MAPPER.treeToValue(hit.path("_source"), RequestDocument.class))
        .map(request -> RequestView.of(request, asker))
        .toList();
  }
}
