package maru.events.quiz;

import java.time.Instant;
import java.util.List;
import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// [AnswerSubmitted]: stream `participation:{sessionId}:{memberId}`. All others: stream
/// `classroom:{sessionId}`.
public sealed interface QuizEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  /// `deadline` is the last instant, by the database's clock, at which an answer counts; null:
  /// until the quiz is closed.
  @EventName("quiz.Presented")
  record Presented(
      SessionId sessionId,
      CourseId courseId,
      MemberId instructorId,
      PreparedQuiz quiz,
      @Nullable Instant deadline)
      implements QuizEvent {}

  @EventName("quiz.Closed")
  record Closed(SessionId sessionId, CourseId courseId, QuizId quizId) implements QuizEvent {}

  @EventName("quiz.Revealed")
  record Revealed(SessionId sessionId, CourseId courseId, QuizId quizId) implements QuizEvent {}

  /// From here on these choices are correct, and what was answered before is scored anew.
  @EventName("quiz.KeyCorrected")
  record KeyCorrected(
      SessionId sessionId,
      CourseId courseId,
      MemberId instructorId,
      QuizId quizId,
      List<Integer> correct)
      implements QuizEvent {}

  /// Everybody in class sees who was right first.
  @EventName("quiz.LeaderboardShown")
  record LeaderboardShown(SessionId sessionId, CourseId courseId, QuizId quizId)
      implements QuizEvent {}

  /// Counts by being here: it is appended only while the quiz is open, before its deadline, and
  /// once for each member.
  @EventName("quiz.AnswerSubmitted")
  record AnswerSubmitted(
      SessionId sessionId,
      CourseId courseId,
      QuizId quizId,
      MemberId memberId,
      List<Integer> choices)
      implements QuizEvent {}
}
