package maru.query.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maru.events.Event;
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
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent;
import maru.events.enrollment.EnrollmentEvent;
import maru.query.catalogue.CourseDocument.Session;
import maru.query.catalogue.CourseDocument.SessionStatus;
import maru.query.catalogue.CourseDocument.Status;
import org.jspecify.annotations.Nullable;

/// Folds a course's events, those of its roster and of its classrooms into its document.
final class CourseFold {
  private CourseFold() {}

  static @Nullable CourseDocument apply(
      @Nullable CourseDocument before, Event event, Instant occurredAt) {
    if (event instanceof CourseDrafted drafted) {
      return CourseDocument.drafted(
          drafted.courseId(), drafted.instructorId(), drafted.details(), occurredAt);
    }
    if (before == null) {
      throw new IllegalStateException("a course begins with its draft");
    }
    return switch (event) {
      case CatalogueEvent catalogue -> catalogue(before, catalogue, occurredAt);
      case EnrollmentEvent enrollment -> enrollment(before, enrollment);
      case ClassroomEvent classroom -> classroom(before, classroom);
      default -> before;
    };
  }

  private static CourseDocument catalogue(
      CourseDocument course, CatalogueEvent event, Instant occurredAt) {
    return switch (event) {
      case CourseDrafted _ -> course;
      case CourseRevised revised -> course.revised(revised.details());
      case CoursePublished _ -> course.withStatus(Status.PUBLISHED, occurredAt);
      case CourseArchived _ -> course.withStatus(Status.ARCHIVED, course.publishedAt());
      case QuizPrepared prepared ->
          course.withQuizzes(with(without(course.quizzes(), prepared.quiz().quizId()), prepared));
      case QuizDiscarded discarded ->
          course.withQuizzes(without(course.quizzes(), discarded.quizId()));
      case SessionScheduled s ->
          course.withSessions(
              with(
                  course.sessions(),
                  new Session(
                      s.sessionId(),
                      s.startsAt(),
                      s.minutes(),
                      s.zone(),
                      s.title(),
                      SessionStatus.SCHEDULED)));
      case SessionMoved s ->
          course.withSessions(
              with(
                  course.sessions(),
                  new Session(
                      s.sessionId(),
                      s.startsAt(),
                      s.minutes(),
                      s.zone(),
                      s.title(),
                      SessionStatus.SCHEDULED)));
      case SessionCancelled s -> turned(course, s.sessionId(), SessionStatus.CANCELLED);
    };
  }

  private static CourseDocument enrollment(CourseDocument course, EnrollmentEvent event) {
    return switch (event) {
      case EnrollmentEvent.RosterOpened opened -> course.withCapacity(opened.capacity());
      case EnrollmentEvent.RosterClosed _ -> course;
      case EnrollmentEvent.CapacityChanged changed -> course.withCapacity(changed.capacity());
      case EnrollmentEvent.Enrolled _ -> course.withSeats(1, 0, 0);
      case EnrollmentEvent.Waitlisted _ -> course.withSeats(0, 1, 0);
      case EnrollmentEvent.Promoted _ -> course.withSeats(1, -1, 0);
      case EnrollmentEvent.Withdrawn _ -> course.withSeats(-1, 0, 0);
      case EnrollmentEvent.WaitlistLeft _ -> course.withSeats(0, -1, 0);
      case EnrollmentEvent.SeatHeld _ -> course.withSeats(0, 0, 1);
      case EnrollmentEvent.HeldSeatTaken _ -> course.withSeats(1, 0, -1);
      case EnrollmentEvent.HeldSeatReleased _ -> course.withSeats(0, 0, -1);
    };
  }

  private static CourseDocument classroom(CourseDocument course, ClassroomEvent event) {
    return switch (event) {
      case ClassroomEvent.Started started ->
          turned(course, started.sessionId(), SessionStatus.LIVE);
      case ClassroomEvent.Ended ended -> turned(course, ended.sessionId(), SessionStatus.ENDED);
      case ClassroomEvent.Joined _, ClassroomEvent.Left _ -> course;
    };
  }

  private static CourseDocument turned(CourseDocument course, SessionId id, SessionStatus now) {
    return course.withSessions(
        course.sessions().stream()
            .map(session -> session.sessionId().equals(id) ? session.with(now) : session)
            .toList());
  }

  private static List<Session> with(List<Session> sessions, Session added) {
    List<Session> all = new ArrayList<>(sessions);
    all.removeIf(session -> session.sessionId().equals(added.sessionId()));
    all.add(added);
    all.sort(Comparator.comparing(Session::startsAt).thenComparing(Session::sessionId));
    return List.copyOf(all);
  }

  private static List<PreparedQuiz> with(List<PreparedQuiz> quizzes, QuizPrepared prepared) {
    List<PreparedQuiz> all = new ArrayList<>(quizzes);
    all.add(prepared.quiz());
    return List.copyOf(all);
  }

  private static List<PreparedQuiz> without(List<PreparedQuiz> quizzes, QuizId id) {
    return quizzes.stream().filter(quiz -> !quiz.quizId().equals(id)).toList();
  }
}
