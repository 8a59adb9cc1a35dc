package maru.command.quiz;

import static maru.command.quiz.QuizRules.choosesAmongTheChoices;
import static maru.command.quiz.QuizRules.choosesOneWhereOneIsCorrect;
import static maru.command.quiz.QuizRules.isClosed;
import static maru.command.quiz.QuizRules.isRevealed;
import static maru.command.quiz.QuizRules.isTheFirstAnswer;
import static maru.command.quiz.QuizRules.keyNamesChoices;
import static maru.command.quiz.QuizRules.noOtherIsOpen;
import static maru.command.quiz.QuizRules.presented;
import static maru.command.quiz.QuizRules.quizIsStillOpen;
import static maru.command.quiz.QuizRules.wasNotPresentedYet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maru.command.quiz.ShownQuiz.Stage;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.KeyCorrected;
import maru.events.quiz.QuizEvent.LeaderboardShown;
import maru.events.quiz.QuizEvent.Presented;
import maru.events.quiz.QuizEvent.Revealed;
import org.jspecify.annotations.Nullable;

/// What becomes of quizzes in a class that is on. Who may ask is the classroom's to decide.
///
/// Whatever is refused is a [maru.command.Refused] with a [QuizRefusal].
public final class QuizDecider {
  private QuizDecider() {}

  /// The class in which a quiz is shown.
  public record Place(SessionId sessionId, CourseId courseId, MemberId instructorId) {}

  /// A quiz whose time is over is closed on the way: the first `Closed` after a `Presented` is
  /// always its own, which the condition on answers relies on.
  public static List<QuizEvent> present(
      Place place, QuizBoard board, PreparedQuiz quiz, Instant now) {
    wasNotPresentedYet(board, quiz.quizId());
    noOtherIsOpen(board, now);
    List<QuizEvent> events = new ArrayList<>(closeWhatIsOpen(place, board));
    Integer seconds = quiz.seconds();
    @Nullable Instant deadline = seconds == null ? null : now.plusSeconds(seconds);
    events.add(
        new Presented(place.sessionId(), place.courseId(), place.instructorId(), quiz, deadline));
    return events;
  }

  /// None if it is closed already.
  public static List<QuizEvent> close(Place place, QuizBoard board, QuizId quizId) {
    return presented(board, quizId).isUnclosed()
        ? List.of(new Closed(place.sessionId(), place.courseId(), quizId))
        : List.of();
  }

  /// None if it is revealed already.
  public static List<QuizEvent> reveal(Place place, QuizBoard board, QuizId quizId) {
    if (presented(board, quizId).stage() == Stage.REVEALED) {
      return List.of();
    }
    List<QuizEvent> events = new ArrayList<>(close(place, board, quizId));
    events.add(new Revealed(place.sessionId(), place.courseId(), quizId));
    return events;
  }

  /// None if it is shown already.
  public static List<QuizEvent> showLeaderboard(Place place, QuizBoard board, QuizId quizId) {
    ShownQuiz quiz = presented(board, quizId);
    isRevealed(quiz);
    return quiz.isRanked()
        ? List.of()
        : List.of(new LeaderboardShown(place.sessionId(), place.courseId(), quizId));
  }

  /// None if that is the key already.
  public static List<QuizEvent> correctKey(
      Place place, QuizBoard board, QuizId quizId, List<Integer> correct) {
    ShownQuiz quiz = presented(board, quizId);
    isClosed(quiz);
    keyNamesChoices(quiz.quiz(), correct);
    List<Integer> key = correct.stream().distinct().sorted().toList();
    return key.equals(quiz.quiz().correct())
        ? List.of()
        : List.of(
            new KeyCorrected(
                place.sessionId(), place.courseId(), place.instructorId(), quizId, key));
  }

  /// As the class ends.
  public static List<QuizEvent> closeWhatIsOpen(Place place, QuizBoard board) {
    ShownQuiz open = board.unclosed();
    return open == null ? List.of() : close(place, board, open.quiz().quizId());
  }

  /// It counts only if it is also appended before the deadline and before the quiz is closed.
  ///
  /// @param answered what this student answered before
  public static AnswerSubmitted answer(
      Place place,
      QuizBoard board,
      Set<QuizId> answered,
      MemberId student,
      QuizId quizId,
      List<Integer> choices,
      Instant now) {
    ShownQuiz quiz = presented(board, quizId);
    isTheFirstAnswer(answered, quizId);
    quizIsStillOpen(quiz, now);
    List<Integer> chosen = choices.stream().distinct().sorted().toList();
    choosesAmongTheChoices(quiz.quiz(), chosen);
    choosesOneWhereOneIsCorrect(quiz.quiz(), chosen);
    return new AnswerSubmitted(place.sessionId(), place.courseId(), quizId, student, chosen);
  }
}
