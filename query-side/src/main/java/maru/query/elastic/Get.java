package maru.query.elastic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Documents by their ids, as they were written last, whether or not they can be searched yet.
public final class Get {
  private Get() {}

  /// In the order of the ids, without those that are not there.
  public static <D> List<D> all(
      Elastic elastic, String index, Collection<String> ids, Class<D> type) {
    if (ids.isEmpty()) {
      return List.of();
    }
    JsonNode answer =
        elastic.send(
            "POST", "/" + index + "/_mget", Map.of("ids", ids.stream().distinct().toList()));
    return answer
        .path("docs")
        .valueStream()
        .filter(found -> found.path("found").asBoolean())
        .map(found -> Json.MAPPER.treeToValue(found.path("_source"), type))
        .toList();
  }

  public static <D> Optional<D> one(Elastic elastic, String index, String id, Class<D> type) {
    return all(elastic, index, List.of(id), type).stream().findFirst();
  }
}
