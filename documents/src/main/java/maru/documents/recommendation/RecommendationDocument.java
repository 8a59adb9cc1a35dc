package maru.documents.recommendation;

import java.util.List;

/// One student's list, the best first. Its id is the member's id, or [#EVERYONE].
///
/// @param position all events up to this one are reflected; also the document's version
public record RecommendationDocument(
    String memberId, List<RecommendedCourse> items, long position) {
  public static final String INDEX = "recommendations";

  /// Stands in for a member without a list: what everyone may like.
  public static final String EVERYONE = "everyone";
}
