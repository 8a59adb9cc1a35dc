package maru.command.quiz;

import java.util.List;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// What an instructor can do with a quiz in class. `by` is who asks.
public sealed interface QuizCommand {
  SessionId sessionId();

  MemberId by();

  QuizId quizId();

  /// A prepared quiz.
  record PresentPreparedQuiz(SessionId sessionId, MemberId by, QuizId quizId)
      implements QuizCommand {}

  /// One that was made up in class.
  record PresentQuiz(SessionId sessionId, MemberId by, PreparedQuiz quiz) implements QuizCommand {
    @Override
    public QuizId quizId() {
      return quiz.quizId();
    }
  }

  record CloseQuiz(SessionId sessionId, MemberId by, QuizId quizId) implements QuizCommand {}

  /// Closes it first, if it is still open.
  record RevealQuiz(SessionId sessionId, MemberId by, QuizId quizId) implements QuizCommand {}

  /// Of a quiz that is revealed.
  record ShowLeaderboard(SessionId sessionId, MemberId by, QuizId quizId) implements QuizCommand {}

  /// Of a quiz that is closed.
  ///
  /// @param correct indexes into the quiz's choices, from 0
  record CorrectKey(SessionId sessionId, MemberId by, QuizId quizId, List<Integer> correct)
      implements QuizCommand {}
}
