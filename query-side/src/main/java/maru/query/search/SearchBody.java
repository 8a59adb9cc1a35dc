package maru.query.search;

import static maru.query.search.Clauses.filtered;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The body of a search request as Elasticsearch gets it.
public final class SearchBody {
  private static final Map<String, ?> HIGHLIGHT =
      Map.of(
          "encoder",
          "html",
          "fields",
          Map.of(
              "title", Map.of("number_of_fragments", 0),
              "description", Map.of("number_of_fragments", 1, "fragment_size", 120)));

  private SearchBody() {}

  /// What the API sends for plain words, to be compared with.
  public static Map<String, ?> ofWords(String words, Instant now) {
    return of(Attempt.at(Asked.of(words), now).getFirst().query(), SearchRequest.of(words), now);
  }

  /// One page, with facets on the first.
  static Map<String, ?> of(Map<String, ?> query, SearchRequest request, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", request.limit());
    body.put("track_total_hits", true);
    Map<String, ?> wanted = filtered(query, List.of(Filters.published()));
    body.put("query", request.sort() == Sort.RELEVANCE ? Ranking.of(wanted, now) : wanted);
    body.put("sort", request.sort().keys(now));
    List<Map<String, ?>> narrowed = request.filters().clauses(now, null);
    if (!narrowed.isEmpty()) {
      body.put("post_filter", Clauses.only(narrowed));
    }
    if (request.cursor() != null) {
      body.put("search_after", request.cursor().after());
    } else {
      body.put("aggs", Facets.aggregations(request.filters(), now));
    }
    body.put("highlight", HIGHLIGHT);
    return body;
  }

  /// The best few, without facets or highlights.
  static Map<String, ?> best(Map<String, ?> query, int size, Instant now) {
    return Map.of(
        "size",
        size,
        "query",
        Ranking.of(filtered(query, List.of(Filters.published())), now),
        "track_total_hits",
        false);
  }
}
