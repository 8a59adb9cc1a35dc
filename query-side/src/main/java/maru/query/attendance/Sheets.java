package maru.query.attendance;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import org.springframework.stereotype.Component;

/// Sheets as they are now, straight from the events: a class's own are few enough, and so a sheet
/// holds whatever was answered before it was asked for.
@Component
class Sheets {
  private static final int READ = 1_000;

  private final EventReader reader;
  private final InstantSource clock;

  Sheets(EventReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /// Refuses with [Refusal#SESSION_NOT_FOUND].
  AttendanceSheet of(SessionId sessionId) {
    List<RecordedEvent> events = session(sessionId);
    CourseId course =
        events.stream()
            .filter(recorded -> recorded.event() instanceof SessionScheduled)
            .map(recorded -> ((SessionScheduled) recorded.event()).courseId())
            .findFirst()
            .orElseThrow(() -> new RefusedQuery(Refusal.SESSION_NOT_FOUND));
    reader.stream("course:" + course, 0).stream()
        .filter(recorded -> saysARule(recorded.event()))
        .forEach(events::add);
    events.addAll(reader.stream("roster:" + course, 0));
    events.sort(Comparator.comparingLong(RecordedEvent::position));
    SheetFold fold = new SheetFold();
    events.forEach(recorded -> fold.take(recorded.event(), recorded.occurredAt()));
    AttendanceSheet sheet = fold.sheet(clock.instant());
    if (sheet == null) {
      throw new RefusedQuery(Refusal.SESSION_NOT_FOUND);
    }
    return sheet;
  }

  private static boolean saysARule(Event event) {
    return event instanceof CourseDrafted || event instanceof CourseRevised;
  }

  private List<RecordedEvent> session(SessionId sessionId) {
    List<RecordedEvent> events = new ArrayList<>();
    List<RecordedEvent> read;
    do {
      long after = events.isEmpty() ? 0 : events.getLast().position();
      read = reader.session(sessionId, after, READ);
      events.addAll(read);
    } while (read.size() == READ);
    return events;
  }
}
