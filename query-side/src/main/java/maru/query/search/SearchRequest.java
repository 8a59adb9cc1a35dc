package maru.query.search;

import org.jspecify.annotations.Nullable;

/// One page of one search.
///
/// @param limit 1..100
record SearchRequest(
    @Nullable String words, Filters filters, Sort sort, int limit, @Nullable Cursor cursor) {
  static final int DEFAULT_LIMIT = 20;

  static SearchRequest of(String words) {
    return new SearchRequest(words, Filters.NONE, Sort.RELEVANCE, DEFAULT_LIMIT, null);
  }
}
