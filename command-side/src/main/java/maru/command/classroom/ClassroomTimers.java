package maru.command.classroom;

import java.time.Instant;
import java.util.List;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.survey.CountBallots;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyId;
import maru.store.Companion;
import maru.store.TimerHandler;
import maru.store.axon.CommandRunner;

/// What follows by itself from an instructor's act. A late timer is harmless: what comes after a
/// deadline is not stored anyway.
final class ClassroomTimers {
  private static final String QUIZ = "quiz.deadline";
  private static final String CALL = "attendance.deadline";
  private static final String BALLOTS = "survey.ballots";

  private ClassroomTimers() {}

  record QuizDeadline(SessionId sessionId, MemberId instructorId, QuizId quizId) {}

  record CallDeadline(SessionId sessionId, MemberId instructorId, AttendanceCallId callId) {}

  record BallotsDue(SessionId sessionId, CourseId courseId, SurveyId surveyId) {}

  static TimerHandler quizDeadline(CommandRunner commands) {
    return new CommandTimer<>(
        QUIZ,
        QuizDeadline.class,
        due -> new CloseQuiz(due.sessionId(), due.instructorId(), due.quizId()),
        commands);
  }

  static TimerHandler callDeadline(CommandRunner commands) {
    return new CommandTimer<>(
        CALL,
        CallDeadline.class,
        due -> new CloseCall(due.sessionId(), due.instructorId(), due.callId()),
        commands);
  }

  /// Due at once: a survey's ballots are events as soon as no more can come.
  static TimerHandler ballots(CommandRunner commands) {
    return new CommandTimer<>(
        BALLOTS,
        BallotsDue.class,
        due -> new CountBallots(due.sessionId(), due.courseId(), due.surveyId()),
        commands);
  }

  static List<Companion> companions(Event event) {
    return switch (event) {
      case QuizEvent.Presented e when e.deadline() != null -> {
        QuizId quizId = e.quiz().quizId();
        var due = new QuizDeadline(e.sessionId(), e.instructorId(), quizId);
        yield List.of(CommandTimer.set(QUIZ, key(e.sessionId(), quizId), e.deadline(), due));
      }
      case QuizEvent.Closed e -> List.of(CommandTimer.end(QUIZ, key(e.sessionId(), e.quizId())));
      case AttendanceEvent.Called e -> {
        var due = new CallDeadline(e.sessionId(), e.instructorId(), e.callId());
        yield List.of(CommandTimer.set(CALL, key(e.sessionId(), e.callId()), e.deadline(), due));
      }
      case AttendanceEvent.Closed e ->
          List.of(CommandTimer.end(CALL, key(e.sessionId(), e.callId())));
      case SurveyEvent.Closed e -> {
        var due = new BallotsDue(e.sessionId(), e.courseId(), e.surveyId());
        yield List.of(
            CommandTimer.set(BALLOTS, key(e.sessionId(), e.surveyId()), Instant.EPOCH, due));
      }
      default -> List.of();
    };
  }

  private static String key(SessionId sessionId, Object id) {
    return sessionId + ":" + id;
  }
}
