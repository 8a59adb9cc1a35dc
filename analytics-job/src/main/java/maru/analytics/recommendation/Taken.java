package maru.analytics.recommendation;

import java.util.Comparator;

/// One active enrollment of a student.
///
/// @param enrolledAt when it happened, in milliseconds since 1970
/// @param position of the event, which settles equal times
public record Taken(String course, long enrolledAt, long position) {
  static final Comparator<Taken> IN_ORDER =
      Comparator.comparingLong(Taken::enrolledAt).thenComparingLong(Taken::position);
}
