package maru.query.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The order of courses; the course id last, so that every order is a total one.
enum Sort {
  RELEVANCE,
  POPULAR,
  NEWEST,
  SOONEST;

  List<Map<String, ?>> keys(Instant now) {
    Map<String, ?> last = Map.of("courseId", "asc");
    return switch (this) {
      case RELEVANCE -> List.of(Map.of("_score", "desc"), last);
      case POPULAR ->
          List.of(Map.of("find.popularity", "desc"), Map.of("publishedAt", "desc"), last);
      case NEWEST -> List.of(Map.of("publishedAt", "desc"), last);
      case SOONEST -> List.of(Map.of("find.slots.startsAt", soonest(now)), last);
    };
  }

  private static Map<String, ?> soonest(Instant now) {
    return Map.of(
        "order",
        "asc",
        "mode",
        "min",
        "missing",
        "_last",
        "nested",
        Map.of("path", "find.slots", "filter", Filters.coming(now)));
  }
}
