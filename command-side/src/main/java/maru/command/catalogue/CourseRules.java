package maru.command.catalogue;

import java.time.Duration;
import java.time.Instant;
import maru.command.Refused;
import maru.command.catalogue.Course.Known;
import maru.command.catalogue.Course.Status;
import maru.command.catalogue.Course.Unknown;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// The rules of a course, each a sentence that refuses when it isn't so.
final class CourseRules {
  private static final int SHORTEST_DESCRIPTION = 20;
  private static final int MOST_SESSIONS = 200;
  private static final int MOST_QUIZZES = 200;
  private static final Duration LONGEST_NOTICE = Duration.ofDays(366);

  private CourseRules() {}

  static void undrafted(Course course) {
    if (course instanceof Known) {
      throw new Refused(CourseRefusal.ALREADY_EXISTS);
    }
  }

  static Known drafted(Course course, MemberId by) {
    return switch (course) {
      case Unknown _ -> throw new Refused(CourseRefusal.NOT_FOUND);
      case Known known -> {
        if (!known.instructorId().equals(by)) {
          throw new Refused(CourseRefusal.NOT_YOURS);
        }
        yield known;
      }
    };
  }

  static void notArchived(Known course) {
    if (course.status() == Status.ARCHIVED) {
      throw new Refused(CourseRefusal.ARCHIVED);
    }
  }

  static void notYetPublished(Known course) {
    if (course.status() == Status.PUBLISHED) {
      throw new Refused(CourseRefusal.ALREADY_PUBLISHED);
    }
  }

  static void published(Known course) {
    if (course.status() != Status.PUBLISHED) {
      throw new Refused(CourseRefusal.NOT_PUBLISHED);
    }
  }

  static void describedWellEnoughToPublish(CourseDetails details) {
    String description = details.description();
    if (description.codePointCount(0, description.length()) < SHORTEST_DESCRIPTION) {
      throw new Refused(CourseRefusal.DESCRIPTION_TOO_SHORT, SHORTEST_DESCRIPTION);
    }
  }

  static void hasSessionToCome(Known course, Instant now) {
    if (!course.hasSessionAfter(now)) {
      throw new Refused(CourseRefusal.NO_SESSION_TO_COME);
    }
  }

  static void quizIsNew(Known course, QuizId quizId) {
    if (course.quizzes().containsKey(quizId)) {
      throw new Refused(CourseRefusal.QUIZ_ALREADY_PREPARED);
    }
  }

  static void quizIsPrepared(Known course, QuizId quizId) {
    if (!course.quizzes().containsKey(quizId)) {
      throw new Refused(CourseRefusal.QUIZ_NOT_FOUND);
    }
  }

  static void hasRoomForAQuiz(Known course) {
    if (course.quizzes().size() >= MOST_QUIZZES) {
      throw new Refused(CourseRefusal.TOO_MANY_QUIZZES, MOST_QUIZZES);
    }
  }

  static void sessionIsNew(Known course, SessionId sessionId) {
    if (course.sessions().containsKey(sessionId)) {
      throw new Refused(CourseRefusal.SESSION_ALREADY_EXISTS);
    }
  }

  static void hasRoomForASession(Known course) {
    if (course.sessions().size() >= MOST_SESSIONS) {
      throw new Refused(CourseRefusal.TOO_MANY_SESSIONS, MOST_SESSIONS);
    }
  }

  static PlannedSession amongSessions(Known course, SessionId sessionId) {
    if (course.cancelled().contains(sessionId)) {
      throw new Refused(CourseRefusal.SESSION_CANCELLED);
    }
    PlannedSession session = course.sessions().get(sessionId);
    if (session == null) {
      throw new Refused(CourseRefusal.SESSION_NOT_FOUND);
    }
    return session;
  }

  static void stillToCome(PlannedSession session, Instant now) {
    if (!session.startsAt().isAfter(now)) {
      throw new Refused(CourseRefusal.SESSION_BEGAN);
    }
  }

  static void startsWithinAYear(PlannedSession session, Instant now) {
    if (!session.startsAt().isAfter(now)) {
      throw new Refused(CourseRefusal.SESSION_IN_THE_PAST);
    }
    if (session.startsAt().isAfter(now.plus(LONGEST_NOTICE))) {
      throw new Refused(CourseRefusal.SESSION_TOO_FAR_AHEAD, LONGEST_NOTICE.toDays());
    }
  }

  static void instructorIsFree(Timetable timetable, PlannedSession planned) {
    if (timetable.clashesWith(planned)) {
      throw new Refused(CourseRefusal.SESSIONS_OVERLAP);
    }
  }
}
