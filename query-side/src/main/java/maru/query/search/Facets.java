package maru.query.search;

import static maru.query.search.Clauses.only;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.query.search.Filters.Kind;
import tools.jackson.databind.JsonNode;

/// How many courses each filter would leave, if it were set instead of its like.
final class Facets {
  private static final Map<Kind, String> FIELDS =
      Map.of(
          Kind.CATEGORY, "find.path",
          Kind.LEVEL, "level",
          Kind.LANGUAGE, "language",
          Kind.SEATS, "find.seats",
          Kind.REPLAY, "replay",
          Kind.WEEKDAY, "find.slots.weekday",
          Kind.HOUR, "find.slots.hour");
  private static final int MOST = 200;
  private static final String UNFILTERED = "unfiltered";

  private Facets() {}

  record Count(String id, long count) {}

  static Map<String, ?> aggregations(Filters filters, Instant now) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(UNFILTERED, Map.of("filter", Map.of("match_all", Map.of())));
    for (Kind kind : Kind.values()) {
      Map<String, ?> counted =
          switch (kind) {
            case WEEKDAY, HOUR -> slots(kind, filters, now);
            case CATEGORY, LEVEL, LANGUAGE, SEATS, REPLAY -> terms(kind, Map.of());
          };
      all.put(
          kind.key(),
          Map.of("filter", only(filters.clauses(now, kind)), "aggs", Map.of("counted", counted)));
    }
    return all;
  }

  /// How many courses the words alone find.
  static long unfiltered(JsonNode aggregations) {
    return aggregations.path(UNFILTERED).path("doc_count").asLong();
  }

  /// How many courses there would be without one of the filters that are set; the most first.
  static List<Count> relaxed(JsonNode aggregations, Filters filters) {
    return filters.set().stream()
        .map(
            kind -> new Count(kind.key(), aggregations.path(kind.key()).path("doc_count").asLong()))
        .filter(count -> count.count() > 0)
        .sorted(Comparator.comparingLong(Count::count).reversed())
        .toList();
  }

  static Map<String, List<Count>> read(JsonNode aggregations) {
    Map<String, List<Count>> facets = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      JsonNode counted = aggregations.path(kind.key()).path("counted");
      boolean slots = kind == Kind.WEEKDAY || kind == Kind.HOUR;
      JsonNode buckets = (slots ? counted.path("coming").path("slots") : counted).path("buckets");
      List<Count> counts = new ArrayList<>();
      for (JsonNode bucket : buckets) {
        String id = bucket.path("key_as_string").asString(bucket.path("key").asString());
        long count = (slots ? bucket.path("courses") : bucket).path("doc_count").asLong();
        boolean no = id.equals("false");
        if (count > 0 && !no) {
          counts.add(new Count(id, count));
        }
      }
      if (slots) {
        counts.sort(Comparator.comparingInt(count -> Integer.parseInt(count.id())));
      }
      facets.put(kind.key(), counts);
    }
    return facets;
  }

  private static Map<String, ?> slots(Kind kind, Filters filters, Instant now) {
    return Map.of(
        "nested",
        Map.of("path", "find.slots"),
        "aggs",
        Map.of(
            "coming",
            Map.of(
                "filter",
                only(filters.slots(now, kind)),
                "aggs",
                Map.of(
                    "slots", terms(kind, Map.of("courses", Map.of("reverse_nested", Map.of())))))));
  }

  private static Map<String, ?> terms(Kind kind, Map<String, ?> inner) {
    Map<String, ?> terms =
        Map.of("field", java.util.Objects.requireNonNull(FIELDS.get(kind)), "size", MOST);
    return inner.isEmpty() ? Map.of("terms", terms) : Map.of("terms", terms, "aggs", inner);
  }
}
