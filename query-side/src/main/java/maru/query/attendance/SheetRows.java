package maru.query.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.member.MemberId;
import maru.query.attendance.AttendanceSheet.Correction;
import maru.query.attendance.AttendanceSheet.Row;
import org.jspecify.annotations.Nullable;

/// Judges what was folded. Pure.
///
/// @param now stands for the end while the class is on
record SheetRows(SheetFold fold, MemberId instructor, Instant now) {

  AttendanceSheet sheet(SessionScheduled plan) {
    @Nullable Interval span = fold.span(now);
    List<AttendanceRule> rules = fold.rules();
    List<Row> rows =
        span == null
            ? List.of()
            : fold.members().stream()
                .filter(member -> !member.equals(instructor))
                .map(member -> row(member, span, rules))
                .toList();
    return new AttendanceSheet(
        plan.sessionId(),
        plan.courseId(),
        instructor,
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        !fold.isOver(),
        rules.getLast(),
        rules.subList(0, rules.size() - 1),
        fold.calls().values().stream()
            .map(call ->
                new AttendanceSheet.Call(
                    call.called().callId(),
                    call.at(),
                    call.called().seconds(),
                    call.confirmed().size()))
            .toList(),
        rows);
  }

  private Row row(MemberId member, Interval span, List<AttendanceRule> rules) {
    List<Interval> intervals = fold.presence(member).until(span.to());
    Duration there = Interval.within(span, intervals);
    List<Verdict> verdicts =
        rules.stream().map(rule -> Presence.judged(rule, span, intervals)).toList();
    @Nullable Correction correction = fold.correction(member);
    long confirmed =
        fold.calls().values().stream().filter(call -> call.confirmed().containsKey(member)).count();
    return new Row(
        member,
        intervals,
        there.toSeconds(),
        share(there, span),
        (int) confirmed,
        correction == null ? verdicts.getLast() : correction.verdict(),
        verdicts.getLast(),
        verdicts.subList(0, verdicts.size() - 1),
        correction,
        evidence(member));
  }

  /// To a thousandth; of a class without length, all.
  private static double share(Duration there, Interval span) {
    long whole = span.length().toMillis();
    return whole == 0 ? 1 : Math.floor(1000.0 * there.toMillis() / whole) / 1000;
  }

  private List<Evidence> evidence(MemberId member) {
    List<Evidence> all = new ArrayList<>(fold.evidence(member));
    for (SheetFold.Call call : fold.calls().values()) {
      Instant closedAt = call.closedAt();
      if (closedAt != null && !call.confirmed().containsKey(member)) {
        all.add(new Evidence(Evidence.Kind.MISSED, closedAt, call.called().callId().value()));
      }
    }
    all.sort(Comparator.comparing(Evidence::at));
    return all;
  }
}
