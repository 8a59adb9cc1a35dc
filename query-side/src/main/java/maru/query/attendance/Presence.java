package maru.query.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import org.jspecify.annotations.Nullable;

/// When one member was there. Immutable.
///
/// @param closed what is over, in order
/// @param since when they came; null: they are not there
record Presence(List<Interval> closed, @Nullable Instant since) {
  static final Presence NONE = new Presence(List.of(), null);

  Presence joined(Instant at) {
    return since == null ? new Presence(closed, at) : this;
  }

  Presence left(Instant at) {
    if (since == null) {
      return this;
    }
    List<Interval> next = new ArrayList<>(closed);
    next.add(new Interval(since, at.isBefore(since) ? since : at));
    return new Presence(List.copyOf(next), null);
  }

  /// Whoever is still there leaves at `end`, and nobody was there after it.
  List<Interval> until(Instant end) {
    List<Interval> cut =
        left(end).closed().stream()
            .filter(interval -> interval.from().isBefore(end))
            .map(interval ->
                interval.to().isAfter(end) ? new Interval(interval.from(), end) : interval)
            .toList();
    return Interval.united(cut);
  }

  /// By the rule: absent who was there for less than the share of `span`; else late who came after
  /// the minutes that are allowed.
  ///
  /// @param intervals as [#until] gives them
  static Verdict judged(AttendanceRule rule, Interval span, List<Interval> intervals) {
    Duration there = Interval.within(span, intervals);
    if (intervals.isEmpty() || there.toMillis() < rule.presentShare() * span.length().toMillis()) {
      return Verdict.ABSENT;
    }
    Instant latest = span.from().plus(Duration.ofMinutes(rule.lateAfterMinutes()));
    return intervals.getFirst().from().isAfter(latest) ? Verdict.LATE : Verdict.PRESENT;
  }
}
