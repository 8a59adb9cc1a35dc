package maru.query.demandreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import maru.documents.demand.DemandDocument.Kind;
import org.jspecify.annotations.Nullable;

/// The one request that adds demand up.
final class DemandQuery {
  private static final int WORDS = 50;
  private static final int LATEST = 20;
  private static final int COURSES = 30;
  private static final int REGIONS = 20;

  /// Each, and any.
  private static final int WEEKDAYS = 7 + 1;

  private static final int HOURS = 24 + 1;

  private DemandQuery() {}

  static Map<String, ?> of(@Nullable String category, LocalDate from, LocalDate to) {
    Map<String, ?> days = range(from, to);
    return Map.of(
        "size",
        0,
        "query",
        category == null ? Map.of("match_all", Map.of()) : in(category),
        "aggs",
        Map.of(
            "searches",
            part(List.of(kind(Kind.SEARCH), days), Map.of("words", words(), "days", days("count"))),
            "nothing",
            part(
                List.of(
                    kind(Kind.SEARCH), days, Map.of("range", Map.of("nothing", Map.of("gt", 0)))),
                Map.of("words", nothing("nothing", WORDS), "latest", nothing("lastAt", LATEST))),
            "courses",
            part(
                List.of(kind(Kind.COURSE), days),
                Map.of("course", funnel(), "days", days("views", "enrollments"))),
            "waitLists",
            part(
                List.of(kind(Kind.WAIT_LIST), Map.of("range", Map.of("waiting", Map.of("gt", 0)))),
                Map.of("course", most("courseId", COURSES, "waiting", sums("waiting")))),
            "wanted",
            part(List.of(kind(Kind.TIME), days), Map.of("weekday", week())),
            "regions",
            part(
                regions(category),
                Map.of("region", most("region", REGIONS, "count", sums("count"))))));
  }

  private static Map<String, ?> in(String category) {
    return Map.of(
        "bool",
        Map.of(
            "should",
            List.of(
                Map.of("term", Map.of("category", category)),
                Map.of("term", Map.of("top", category)))));
  }

  private static Map<String, ?> kind(Kind kind) {
    return Map.of("term", Map.of("kind", kind));
  }

  private static Map<String, ?> range(LocalDate from, LocalDate to) {
    return Map.of("range", Map.of("day", Map.of("gte", from.toString(), "lte", to.toString())));
  }

  /// Without a category, each member counts once, whatever they like.
  private static List<Map<String, ?>> regions(@Nullable String category) {
    List<Map<String, ?>> which = new ArrayList<>();
    which.add(kind(Kind.REGION));
    if (category == null) {
      which.add(Map.of("bool", Map.of("must_not", Map.of("exists", Map.of("field", "category")))));
    }
    return which;
  }

  private static Map<String, ?> part(List<? extends Map<String, ?>> which, Map<String, ?> aggs) {
    return Map.of("filter", Map.of("bool", Map.of("filter", which)), "aggs", aggs);
  }

  private static Map<String, ?> words() {
    return most("words", WORDS, "count", sums("count", "nothing"));
  }

  private static Map<String, ?> nothing(String by, int most) {
    return Map.of(
        "terms",
        Map.of("field", "words", "size", most, "order", Map.of(by, "desc")),
        "aggs",
        Map.of(
            "nothing",
            Map.of("sum", Map.of("field", "nothing")),
            "lastAt",
            Map.of("max", Map.of("field", "lastNothingAt"))));
  }

  private static Map<String, ?> funnel() {
    return most(
        "courseId", COURSES, "views", sums("views", "enrollments", "waitlisted", "withdrawn"));
  }

  private static Map<String, ?> week() {
    return Map.of(
        "terms",
        Map.of("field", "weekday", "size", WEEKDAYS),
        "aggs",
        Map.of(
            "hour",
            Map.of("terms", Map.of("field", "hour", "size", HOURS), "aggs", sums("count"))));
  }

  private static Map<String, ?> days(String... fields) {
    return Map.of(
        "date_histogram",
        Map.of("field", "day", "calendar_interval", "day", "min_doc_count", 1),
        "aggs",
        sums(fields));
  }

  private static Map<String, ?> most(String field, int size, String by, Map<String, ?> aggs) {
    return Map.of(
        "terms", Map.of("field", field, "size", size, "order", Map.of(by, "desc")), "aggs", aggs);
  }

  private static Map<String, ?> sums(String... fields) {
    return Arrays.stream(fields)
        .collect(Collectors.toMap(field -> field, field -> Map.of("sum", Map.of("field", field))));
  }
}
