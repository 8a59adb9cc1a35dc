package maru.analytics.source;

import java.util.List;

/// What the enumerator has still to hand out.
///
/// @param planned whether the table's ranges were laid out already
record Assignment(boolean planned, List<PositionRange> waiting) {
  static final Assignment NOTHING_YET = new Assignment(false, List.of());
}
