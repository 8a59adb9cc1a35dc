package maru.query.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import maru.documents.recommendation.RecommendationDocument;
import maru.documents.recommendation.SimilarDocument;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The lists that the job wrote. Reads what is written, refreshed or not.
@Component
class Lists {
  private final Elastic elastic;

  Lists(Elastic elastic) {
    this.elastic = elastic;
  }

  /// The member's, or everyone's as long as they have none.
  Optional<RecommendationDocument> of(String member) {
    JsonNode answer =
        read(RecommendationDocument.INDEX, List.of(member, RecommendationDocument.EVERYONE));
    return answer
        .path("docs")
        .valueStream()
        .filter(found -> found.path("found").asBoolean())
        .findFirst()
        .map(found -> json(found, RecommendationDocument.class));
  }

  Optional<SimilarDocument> similar(String course) {
    JsonNode found = read(SimilarDocument.INDEX, List.of(course)).path("docs").path(0);
    return found.path("found").asBoolean()
        ? Optional.of(json(found, SimilarDocument.class))
        : Optional.empty();
  }

  private JsonNode read(String index, List<String> ids) {
    return elastic.send("POST", "/" + index + "/_mget", Map.of("ids", ids));
  }

  private static <T> T json(JsonNode found, Class<T> type) {
    return Json.MAPPER.treeToValue(found.path("_source"), type);
  }
}
