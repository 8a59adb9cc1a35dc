package maru.command.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.SessionId;

/// All sessions of one instructor, of whatever course. Immutable.
///
/// It is folded from the events that carry the instructor's tag; a decision that used it is
/// appended only if none of [#TYPES] followed.
public record Timetable(Map<SessionId, PlannedSession> sessions) {
  public static final Timetable EMPTY = new Timetable(Map.of());

  /// The events that change it.
  public static final List<Class<? extends Event>> TYPES =
      List.of(SessionScheduled.class, SessionMoved.class, SessionCancelled.class);

  /// In the order of their positions; other events are passed over.
  public static Timetable of(Iterable<? extends Event> events) {
    Map<SessionId, PlannedSession> sessions = new HashMap<>();
    for (Event event : events) {
      switch (event) {
        case SessionScheduled e -> sessions.put(e.sessionId(), PlannedSession.of(e));
        case SessionMoved e -> sessions.put(e.sessionId(), PlannedSession.of(e));
        case SessionCancelled e -> sessions.remove(e.sessionId());
        default -> {}
      }
    }
    return new Timetable(Map.copyOf(sessions));
  }

  /// Whether another session than `planned` itself takes place at its time.
  boolean clashesWith(PlannedSession planned) {
    return sessions.values().stream()
        .anyMatch(session ->
            !session.sessionId().equals(planned.sessionId()) && session.overlaps(planned));
  }
}
