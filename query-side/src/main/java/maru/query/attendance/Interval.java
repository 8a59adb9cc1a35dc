package maru.query.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A time for which somebody was there. `from` is not after `to`.
record Interval(Instant from, Instant to) {
  /// An absence this short is a reconnect, not an absence.
  static final Duration GRACE = Duration.ofSeconds(30);

  Duration length() {
    return Duration.between(from, to);
  }

  /// The union of intervals, with absences up to [#GRACE] filled.
  ///
  /// @param intervals in order of their beginning
  static List<Interval> united(List<Interval> intervals) {
    List<Interval> united = new ArrayList<>();
    for (Interval next : intervals) {
      Interval last = united.isEmpty() ? null : united.getLast();
      if (last != null && !next.from().isAfter(last.to().plus(GRACE))) {
        Instant to = next.to().isAfter(last.to()) ? next.to() : last.to();
        united.set(united.size() - 1, new Interval(last.from(), to));
      } else {
        united.add(next);
      }
    }
    return united;
  }

  /// How much of `span` these intervals cover. They must not overlap.
  static Duration within(Interval span, List<Interval> intervals) {
    Duration covered = Duration.ZERO;
    for (Interval interval : intervals) {
      Instant from = interval.from().isBefore(span.from()) ? span.from() : interval.from();
      Instant to = interval.to().isAfter(span.to()) ? span.to() : interval.to();
      if (to.isAfter(from)) {
        covered = covered.plus(Duration.between(from, to));
      }
    }
    return covered;
  }
}
