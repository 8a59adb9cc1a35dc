package maru.query.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import maru.documents.ProgressDocument;
import maru.events.catalogue.CourseId;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseIndex;
import maru.query.progress.JobProgress;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import maru.query.request.Ids;
import maru.query.request.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecommendationController {
  private final Recommendations recommendations;
  private final JobProgress progress;

  RecommendationController(Recommendations recommendations, JobProgress progress) {
    this.recommendations = recommendations;
    this.progress = progress;
  }

  @GetMapping("/api/me/recommendations")
  ResponseEntity<RecommendationView> mine(
      @RequestParam(defaultValue = "12") int limit,
      @RequestParam(required = false) @Nullable Long after,
      Locale language) {
    boolean reached = progress.await(ProgressDocument.RECOMMENDATIONS, after);
    RecommendationView view =
        recommendations.of(Asker.now().signedIn().value(), PageLimit.of(limit), language);
    return answer(view, reached);
  }

  @Reads(CourseIndex.NAME)
  @GetMapping("/api/courses/{courseId}/similar")
  ResponseEntity<Map<String, List<CourseCard>>> similar(
      @PathVariable String courseId,
      @RequestParam(defaultValue = "8") int limit,
      @RequestParam(required = false) @Nullable Long after) {
    CourseId course = Ids.course(courseId);
    boolean reached = progress.await(ProgressDocument.RECOMMENDATIONS, after);
    return answer(
        Map.of("items", recommendations.similar(course, Asker.now(), PageLimit.of(limit))),
        reached);
  }

  private static <T> ResponseEntity<T> answer(T body, boolean reached) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (!reached) {
      answer.header(JobProgress.STALE_HEADER, "true");
    }
    return answer.body(body);
  }
}
