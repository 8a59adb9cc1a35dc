package maru.query.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Queries as Elasticsearch's reference writes them.
final class Clauses {
  private Clauses() {}

  static Map<String, ?> all(Collection<? extends Map<String, ?>> clauses) {
    return Map.of("bool", Map.of("must", List.copyOf(clauses)));
  }

  static Map<String, ?> any(Collection<? extends Map<String, ?>> clauses) {
    return Map.of("bool", Map.of("should", List.copyOf(clauses), "minimum_should_match", 1));
  }

  /// None of them counts for the score.
  static Map<String, ?> filtered(
      Map<String, ?> query, Collection<? extends Map<String, ?>> filters) {
    return Map.of("bool", Map.of("must", List.of(query), "filter", List.copyOf(filters)));
  }

  static Map<String, ?> only(Collection<? extends Map<String, ?>> filters) {
    return Map.of("bool", Map.of("filter", List.copyOf(filters)));
  }

  /// The best of them counts, and a tenth of the others.
  static Map<String, ?> best(Collection<? extends Map<String, ?>> clauses) {
    return Map.of("dis_max", Map.of("queries", List.copyOf(clauses), "tie_breaker", 0.1));
  }

  static Map<String, ?> term(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }

  static Map<String, ?> terms(String field, Collection<?> values) {
    return Map.of("terms", Map.of(field, List.copyOf(values)));
  }

  static Map<String, ?> prefix(String field, String value, double boost) {
    return Map.of("prefix", Map.of(field, Map.of("value", value, "boost", boost)));
  }

  static Map<String, ?> fuzzy(String field, String value, double boost) {
    return Map.of(
        "fuzzy",
        Map.of(
            field,
            Map.of(
                "value",
                value,
                "fuzziness",
                "AUTO:4,8",
                "prefix_length",
                1,
                "max_expansions",
                40,
                "boost",
                boost)));
  }

  static Map<String, ?> phrase(String field, String text, double boost) {
    return Map.of("match_phrase", Map.of(field, Map.of("query", text, "boost", boost)));
  }

  static Map<String, ?> nested(String path, Map<String, ?> query) {
    return Map.of("nested", Map.of("path", path, "query", query));
  }

  static Map<String, ?> from(String field, Object least) {
    return Map.of("range", Map.of(field, Map.of("gte", least)));
  }
}
