package maru.query.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import maru.query.catalogue.CourseIndex;
import maru.query.elastic.Elastic;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// How many courses words find at this moment: counted for many at once, by one request.
@Component
public class CoursesNow {
  private final Elastic elastic;
  private final InstantSource clock;

  public CoursesNow(Elastic elastic, InstantSource clock) {
    this.elastic = elastic;
    this.clock = clock;
  }

  public Map<String, Long> of(Collection<String> words) {
    List<String> each = List.copyOf(new LinkedHashSet<>(words));
    if (each.isEmpty()) {
      return Map.of();
    }
    List<Map<String, ?>> found = new ArrayList<>();
    each.forEach(some -> found.add(Attempt.at(Asked.of(some), clock.instant()).getFirst().query()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("query", Filters.published());
    body.put("aggs", Map.of("now", Map.of("filters", Map.of("filters", found))));
    JsonNode counts =
        elastic
            .send("POST", "/" + CourseIndex.NAME + "/_search?ignore_unavailable=true", body)
            .path("aggregations")
            .path("now")
            .path("buckets");
    Map<String, Long> courses = new HashMap<>();
    for (int i = 0; i < each.size(); i++) {
      courses.put(each.get(i), counts.path(i).path("doc_count").asLong());
    }
    return courses;
  }
}
