package maru.documents.recommendation;

/// Why a course is recommended. Clients know these names.
public enum Reason {
  BECAUSE_YOU_TOOK,
  YOUR_INTEREST,
  YOUR_CATEGORY,
  YOUR_SEARCH,
  NEW,
  POPULAR
}
