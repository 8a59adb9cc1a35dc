package maru.query.catalogue;

import java.util.List;
import java.util.Map;
import maru.events.member.MemberId;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// An instructor's own courses, drafts too, the newest first.
@RestController
class OwnCoursesController {
  private static final int MOST = 500;
  private final Elastic elastic;
  private final CourseCards cards;

  OwnCoursesController(Elastic elastic, CourseCards cards) {
    this.elastic = elastic;
    this.cards = cards;
  }

  record OwnCourses(List<CourseCard> items, long total) {}

  @Reads(value = CourseIndex.NAME, searching = true)
  @GetMapping("/api/instructor/courses")
  OwnCourses own() {
    MemberId self = Asker.now().instructor();
    JsonNode hits =
        elastic
            .send(
                "POST",
                "/" + CourseIndex.NAME + "/_search",
                Map.of(
                    "size",
                    MOST,
                    "track_total_hits",
                    true,
                    "query",
                    Map.of("bool", Map.of("filter", Map.of("term", Map.of("instructorId", self)))),
                    "sort",
                    List.of(Map.of("draftedAt", "desc"), Map.of("courseId", "asc"))))
            .path("hits");
    List<CourseDocument> courses =
        hits.path("hits")
            .valueStream()
            .map(hit -> Json.MAPPER.treeToValue(hit.path("_source"), CourseDocument.class))
            .toList();
    return new OwnCourses(cards.of(courses), hits.path("total").path("value").asLong());
  }
}
