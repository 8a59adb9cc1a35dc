package maru.command.classroom;

import java.util.List;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.QuizDiscarded;
import maru.events.catalogue.CatalogueEvent.QuizPrepared;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.store.Condition;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// What a course has planned for its sessions.
final class Plans {
  /// Moves of one session before its class begins; more would need a stubborn script.
  private static final int MOST_EVENTS = 10_000;

  private final EventReader reader;

  Plans(EventReader reader) {
    this.reader = reader;
  }

  /// @param unchanged holds as long as nobody moves or cancels the session
  record Planned(@Nullable SessionPlan plan, Condition unchanged) {}

  Planned session(SessionId sessionId) {
    List<RecordedEvent> recorded = reader.session(sessionId, 0, MOST_EVENTS);
    long position = recorded.isEmpty() ? 0 : recorded.getLast().position();
    Condition unchanged =
        Condition.none(List.of(SessionMoved.class, SessionCancelled.class))
            .ofSession(sessionId)
            .after(position);
    List<Event> events = recorded.stream().map(RecordedEvent::event).toList();
    return new Planned(SessionPlan.of(events), unchanged);
  }

  /// As the course says now.
  StudentsSeenBy studentsSeenBy(CourseId courseId) {
    StudentsSeenBy said = StudentsSeenBy.EVERYONE;
    for (RecordedEvent recorded : reader.stream("course:" + courseId, 0)) {
      switch (recorded.event()) {
        case CourseDrafted e -> said = e.details().studentsSeenBy();
        case CourseRevised e -> said = e.details().studentsSeenBy();
        default -> {}
      }
    }
    return said;
  }

  /// Null: the course has none of that id, or no longer.
  @Nullable PreparedQuiz quiz(CourseId courseId, QuizId quizId) {
    PreparedQuiz found = null;
    for (RecordedEvent recorded : reader.stream("course:" + courseId, 0)) {
      switch (recorded.event()) {
        case QuizPrepared e when e.quiz().quizId().equals(quizId) -> found = e.quiz();
        case QuizDiscarded e when e.quizId().equals(quizId) -> found = null;
        default -> {}
      }
    }
    return found;
  }
}
