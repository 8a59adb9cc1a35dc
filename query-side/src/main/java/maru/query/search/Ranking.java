package maru.query.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Relevance: how well the words fit, a little more for what many take and for what is still to
/// come.
final class Ranking {
  private static final double COMING = 0.3;
  private static final double TAKEN = 0.15;

  private Ranking() {}

  static Map<String, ?> of(Map<String, ?> query, Instant now) {
    Map<String, ?> coming =
        Map.of("filter", Clauses.nested("find.slots", Filters.coming(now)), "weight", COMING);
    Map<String, ?> taken =
        Map.of(
            "field_value_factor",
            Map.of("field", "find.popularity", "modifier", "log1p", "missing", 0),
            "weight",
            TAKEN);
    return Map.of(
        "function_score",
        Map.of(
            "query",
            query,
            "functions",
            List.of(Map.of("weight", 1), coming, taken),
            "score_mode",
            "sum",
            "boost_mode",
            "multiply"));
  }
}
