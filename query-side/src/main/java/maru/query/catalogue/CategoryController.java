package maru.query.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.query.elastic.Elastic;
import maru.query.projection.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The category tree, with how many published courses stand in each.
@RestController
class CategoryController {
  private static final int MOST = 500;
  private final Elastic elastic;

  CategoryController(Elastic elastic) {
    this.elastic = elastic;
  }

  record CategoryView(String id, String ko, String en, long courses, List<CategoryView> children) {}

  @Reads(value = CourseIndex.NAME, searching = true)
  @GetMapping("/api/categories")
  List<CategoryView> tree() {
    Map<String, Long> counts = counts();
    return Categories.tree().stream().map(top -> view(top, counts)).toList();
  }

  private static CategoryView view(Category category, Map<String, Long> counts) {
    return new CategoryView(
        category.id(),
        category.ko(),
        category.en(),
        counts.getOrDefault(category.id(), 0L),
        category.children().stream().map(child -> view(child, counts)).toList());
  }

  private Map<String, Long> counts() {
    JsonNode answer =
        elastic.send(
            "POST",
            "/" + CourseIndex.NAME + "/_search",
            Map.of(
                "size",
                0,
                "query",
                Map.of("term", Map.of("status", CourseDocument.Status.PUBLISHED)),
                "aggs",
                Map.of("path", Map.of("terms", Map.of("field", "find.path", "size", MOST)))));
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : answer.path("aggregations").path("path").path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
    }
    return counts;
  }
}
