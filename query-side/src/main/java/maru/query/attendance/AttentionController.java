package maru.query.attendance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.query.attendance.AttentionReport.Minute;
import maru.query.attendance.AttentionReport.Open;
import maru.query.request.Asker;
import maru.query.request.Csv;
import maru.query.request.Ids;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How attentive a class was, by the minute: for its instructor, at once.
@RestController
class AttentionController {
  /// Of each kind: what a thousand students do and are observed in three hours.
  private static final int MOST = 200_000;

  private final EventReader reader;
  private final InstantSource clock;

  AttentionController(EventReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /// Refuses with [Refusal#COURSE_NOT_YOURS] everybody but the instructor.
  @GetMapping(
      value = "/api/sessions/{sessionId}/attention",
      produces = MediaType.APPLICATION_JSON_VALUE)
  AttentionReport report(@PathVariable String sessionId) {
    var self = Asker.now().signedIn();
    SessionId session = Ids.session(sessionId);
    mustTeach(session, self);
    List<RecordedEvent> events = reader.session(session, 0, MOST);
    events.addAll(reader.observed(session, 0, MOST));
    events.sort(Comparator.comparing(RecordedEvent::occurredAt));
    AttentionFold fold = new AttentionFold();
    events.forEach(recorded -> fold.take(recorded.event(), recorded.occurredAt()));
    AttentionReport report = fold.report(clock.instant());
    if (report == null) {
      throw new RefusedQuery(Refusal.SESSION_NOT_FOUND);
    }
    return report;
  }

  /// Before anything else is read: a class has many events.
  private void mustTeach(SessionId session, MemberId self) {
    boolean foreign =
        reader.session(session, 0, 1).stream()
            .anyMatch(first ->
                first.event() instanceof SessionScheduled planned
                    && !planned.instructorId().equals(self));
    if (foreign) {
      throw new RefusedQuery(Refusal.COURSE_NOT_YOURS);
    }
  }

  @GetMapping(value = "/api/sessions/{sessionId}/attention", produces = "text/csv")
  ResponseEntity<String> table(@PathVariable String sessionId) {
    AttentionReport report = report(sessionId);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("minute", "at", "present", "acted", "away", "open"));
    for (Minute minute : report.minutes()) {
      rows.add(
          List.of(
              String.valueOf(minute.minute()),
              minute.at().toString(),
              String.valueOf(minute.present()),
              String.valueOf(minute.acted()),
              String.valueOf(minute.away()),
              String.join(" | ", openIn(minute, report.open()))));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attention.csv\"")
        .body(Csv.of(rows));
  }

  private static List<String> openIn(Minute minute, List<Open> open) {
    Instant end = minute.at().plusSeconds(60);
    return open.stream()
        .filter(one -> one.from().isBefore(end) && one.to().isAfter(minute.at()))
        .map(one -> Stream.of(one.kind().name(), one.title()).filter(Objects::nonNull).toList())
        .map(words -> String.join(" ", words))
        .toList();
  }
}
