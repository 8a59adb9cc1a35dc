package maru.query.recommendation;

import java.util.List;
import maru.documents.recommendation.Reason;
import maru.events.catalogue.CourseId;
import maru.query.catalogue.CourseCard;

/// A list as clients get it.
///
/// @param position all events up to this one are reflected
record RecommendationView(List<Item> items, long position) {

  /// @param score 0..1, the more the better
  record Item(CourseCard course, double score, Because reason) {}

  /// @param text in the language that was asked for
  record Because(Reason code, String text, List<Named> because) {}

  record Named(CourseId courseId, String title) {}
}
