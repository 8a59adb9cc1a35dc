package maru.command.catalogue;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CatalogueEvent.CourseArchived;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.CourseRevised;
import maru.events.catalogue.CatalogueEvent.QuizDiscarded;
import maru.events.catalogue.CatalogueEvent.QuizPrepared;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// What is known of a course. Immutable.
public sealed interface Course {

  /// No event of it yet.
  record Unknown() implements Course {}

  /// It was drafted.
  ///
  /// @param sessions those that are not cancelled, by id, the earliest plan first
  /// @param cancelled the sessions that were
  record Known(
      CourseId courseId,
      MemberId instructorId,
      CourseDetails details,
      Status status,
      SequencedMap<SessionId, PlannedSession> sessions,
      Set<SessionId> cancelled,
      SequencedMap<QuizId, PreparedQuiz> quizzes)
      implements Course {

    boolean hasSessionAfter(Instant now) {
      return sessions.values().stream().anyMatch(session -> session.startsAt().isAfter(now));
    }

    private Known with(CourseDetails revised) {
      return new Known(courseId, instructorId, revised, status, sessions, cancelled, quizzes);
    }

    private Known with(Status next) {
      return new Known(courseId, instructorId, details, next, sessions, cancelled, quizzes);
    }

    private Known with(PlannedSession session) {
      SequencedMap<SessionId, PlannedSession> next = new LinkedHashMap<>(sessions);
      next.put(session.sessionId(), session);
      return new Known(courseId, instructorId, details, status, next, cancelled, quizzes);
    }

    private Known without(SessionId session) {
      SequencedMap<SessionId, PlannedSession> next = new LinkedHashMap<>(sessions);
      next.remove(session);
      Set<SessionId> gone = new HashSet<>(cancelled);
      gone.add(session);
      return new Known(courseId, instructorId, details, status, next, gone, quizzes);
    }

    private Known with(PreparedQuiz quiz) {
      SequencedMap<QuizId, PreparedQuiz> next = new LinkedHashMap<>(quizzes);
      next.put(quiz.quizId(), quiz);
      return new Known(courseId, instructorId, details, status, sessions, cancelled, next);
    }

    private Known without(QuizId discarded) {
      SequencedMap<QuizId, PreparedQuiz> next = new LinkedHashMap<>(quizzes);
      next.remove(discarded);
      return new Known(courseId, instructorId, details, status, sessions, cancelled, next);
    }
  }

  enum Status {
    DRAFT,
    PUBLISHED,
    ARCHIVED
  }

  /// Before its first event.
  static Course unknown() {
    return new Unknown();
  }

  /// The course after `event`. Every event but the first needs the one before.
  static Course evolve(Course course, CatalogueEvent event) {
    return switch (event) {
      case CourseDrafted e ->
          new Known(
              e.courseId(),
              e.instructorId(),
              e.details(),
              Status.DRAFT,
              new LinkedHashMap<>(),
              Set.of(),
              new LinkedHashMap<>());
      case CourseRevised e -> known(course).with(e.details());
      case QuizPrepared e -> known(course).with(e.quiz());
      case QuizDiscarded e -> known(course).without(e.quizId());
      case CoursePublished _ -> known(course).with(Status.PUBLISHED);
      case CourseArchived _ -> known(course).with(Status.ARCHIVED);
      case SessionScheduled e -> known(course).with(PlannedSession.of(e));
      case SessionMoved e -> known(course).with(PlannedSession.of(e));
      case SessionCancelled e -> known(course).without(e.sessionId());
    };
  }

  private static Known known(Course course) {
    return switch (course) {
      case Known known -> known;
      case Unknown _ -> throw new IllegalStateException("the course was never drafted");
    };
  }
}
