package maru.query.media;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import maru.events.Event;
import maru.events.catalogue.SessionId;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import org.springframework.stereotype.Component;

/// Diagnostics as they are now, straight from the events: what is observed of a class is bounded,
/// and who asks is told what was observed a moment ago.
@Component
class DiagnosticsReader {
  /// Of each kind: what a thousand students do and are observed in three hours.
  private static final int MOST = 200_000;

  private final EventReader reader;

  DiagnosticsReader(EventReader reader) {
    this.reader = reader;
  }

  private record Timed(Event event, Instant at) {}

  /// Refuses with [Refusal#SESSION_NOT_FOUND].
  Diagnostics of(SessionId sessionId) {
    DiagnosticsFold fold = new DiagnosticsFold();
    Stream.concat(
            reader.session(sessionId, 0, MOST).stream(),
            reader.observed(sessionId, 0, MOST).stream())
        .map(DiagnosticsReader::timed)
        .sorted(Comparator.comparing(Timed::at))
        .forEach(timed -> fold.take(timed.event(), timed.at()));
    Diagnostics diagnostics = fold.diagnostics();
    if (diagnostics == null) {
      throw new RefusedQuery(Refusal.SESSION_NOT_FOUND);
    }
    return diagnostics;
  }

  private static Timed timed(RecordedEvent recorded) {
    Event event = recorded.event();
    return new Timed(event, DiagnosticsFold.at(event, recorded.occurredAt()));
  }
}
