package maru.query.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.query.request.Asker;
import maru.query.request.Csv;
import maru.query.request.Ids;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.MemberNames;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A session's attendance: all of it for the instructor, their own row for a student.
@RestController
class AttendanceController {
  private final Sheets sheets;
  private final MemberNames names;
  private final PersonalKeys keys;

  AttendanceController(Sheets sheets, MemberNames names, PersonalKeys keys) {
    this.sheets = sheets;
    this.names = names;
    this.keys = keys;
  }

  /// @param reason null: whoever wrote it is forgotten
  record Corrected(Verdict verdict, @Nullable String reason, Instant at) {}

  /// @param name empty for whoever is forgotten
  record RowView(
      MemberId memberId,
      String name,
      List<Interval> intervals,
      long presentSeconds,
      double presentShare,
      int calls,
      Verdict verdict,
      Verdict computed,
      List<Verdict> earlier,
      @Nullable Corrected correction,
      List<Evidence> evidence) {}

  record SheetView(
      SessionId sessionId,
      CourseId courseId,
      boolean instructor,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean provisional,
      AttendanceRule rule,
      List<AttendanceRule> earlier,
      List<AttendanceSheet.Call> calls,
      List<RowView> rows) {}

  @GetMapping(
      value = "/api/sessions/{sessionId}/attendance",
      produces = MediaType.APPLICATION_JSON_VALUE)
  SheetView sheet(@PathVariable String sessionId) {
    MemberId self = Asker.now().signedIn();
    AttendanceSheet sheet = sheets.of(Ids.session(sessionId));
    boolean instructor = sheet.instructorId().equals(self);
    List<AttendanceSheet.Row> rows =
        sheet.rows().stream().filter(row -> instructor || row.memberId().equals(self)).toList();
    if (!instructor && rows.isEmpty()) {
      throw new RefusedQuery(Refusal.NOT_ENROLLED);
    }
    return new SheetView(
        sheet.sessionId(),
        sheet.courseId(),
        instructor,
        sheet.from(),
        sheet.to(),
        sheet.provisional(),
        sheet.rule(),
        sheet.earlier(),
        sheet.calls(),
        named(rows));
  }

  @GetMapping(value = "/api/sessions/{sessionId}/attendance", produces = "text/csv")
  ResponseEntity<String> table(@PathVariable String sessionId) {
    SheetView sheet = sheet(sessionId);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "name",
            "memberId",
            "verdict",
            "computed",
            "presentSeconds",
            "presentShare",
            "firstJoined",
            "lastLeft",
            "callsConfirmed",
            "calls",
            "reason"));
    sheet.rows().forEach(row -> rows.add(cells(row, sheet.calls().size())));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attendance.csv\"")
        .body(Csv.of(rows));
  }

  private static List<String> cells(RowView row, int calls) {
    boolean came = !row.intervals().isEmpty();
    Corrected correction = row.correction();
    String reason = correction == null ? null : correction.reason();
    return List.of(
        row.name(),
        row.memberId().value(),
        row.verdict().name(),
        row.computed().name(),
        String.valueOf(row.presentSeconds()),
        String.valueOf(row.presentShare()),
        came ? row.intervals().getFirst().from().toString() : "",
        came ? row.intervals().getLast().to().toString() : "",
        String.valueOf(row.calls()),
        String.valueOf(calls),
        reason == null ? "" : reason);
  }

  private List<RowView> named(List<AttendanceSheet.Row> rows) {
    Map<MemberId, String> called =
        names.of(rows.stream().map(AttendanceSheet.Row::memberId).toList());
    return rows.stream()
        .map(row ->
            new RowView(
                row.memberId(),
                called.getOrDefault(row.memberId(), ""),
                row.intervals(),
                row.presentSeconds(),
                row.presentShare(),
                row.calls(),
                row.verdict(),
                row.computed(),
                row.earlier(),
                opened(row.correction()),
                row.evidence()))
        .sorted(Comparator.comparing(RowView::name).thenComparing(RowView::memberId))
        .toList();
  }

  private @Nullable Corrected opened(AttendanceSheet.@Nullable Correction correction) {
    return correction == null
        ? null
        : new Corrected(
            correction.verdict(), keys.open(correction.reason()).orElse(null), correction.at());
  }
}
