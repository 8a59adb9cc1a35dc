package maru.query.media;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.media.MediaEvent;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Folds a session's events and what was observed of it, in order of when they occurred. Not
/// thread-safe.
final class DiagnosticsFold {
  private final Map<MemberId, PersonFold> people = new LinkedHashMap<>();
  private @Nullable SessionScheduled plan;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;

  /// When something is put among the others: whoever was gone before it was noticed had left then.
  static Instant at(Event event, Instant occurredAt) {
    return event instanceof Left left
            && left.lastSeen() != null
            && left.lastSeen().isBefore(occurredAt)
        ? left.lastSeen()
        : occurredAt;
  }

  /// @param at as [#at] gives it
  void take(Event event, Instant at) {
    switch (event) {
      case SessionScheduled e -> plan = e;
      case Started _ -> startedAt = at;
      case Ended _ -> {
        endedAt = at;
        people.values().forEach(person -> person.classEnded(at));
      }
      case Joined e -> of(e.memberId(), person -> person.joined(at));
      case Left e -> of(e.memberId(), person -> person.left(at));
      case MediaEvent e -> of(e.memberId(), person -> person.observed(e, at));
      default -> {}
    }
  }

  /// Null: no such session was ever planned.
  @Nullable Diagnostics diagnostics() {
    SessionScheduled planned = plan;
    if (planned == null) {
      return null;
    }
    List<Diagnostics.Person> all = people.values().stream().map(PersonFold::person).toList();
    return new Diagnostics(
        planned.sessionId(), planned.courseId(), planned.instructorId(), startedAt, endedAt, all);
  }

  private void of(MemberId member, Consumer<PersonFold> act) {
    act.accept(people.computeIfAbsent(member, PersonFold::new));
  }
}
