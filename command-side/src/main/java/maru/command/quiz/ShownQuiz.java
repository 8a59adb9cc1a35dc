package maru.command.quiz;

import java.time.Instant;
import java.util.List;
import maru.events.catalogue.PreparedQuiz;
import org.jspecify.annotations.Nullable;

/// A quiz that was presented in a class.
///
/// @param quiz with the key that holds now
/// @param deadline the last instant at which an answer counts; null: until it is closed
/// @param isRanked whether the class has seen who was right first
public record ShownQuiz(
    PreparedQuiz quiz, @Nullable Instant deadline, Stage stage, boolean isRanked) {

  enum Stage {
    OPEN,
    CLOSED,
    REVEALED
  }

  /// Nobody has closed it, and its time is not over.
  boolean isOpenAt(Instant now) {
    return stage == Stage.OPEN && (deadline == null || !now.isAfter(deadline));
  }

  boolean isUnclosed() {
    return stage == Stage.OPEN;
  }

  ShownQuiz at(Stage next) {
    return new ShownQuiz(quiz, deadline, next, isRanked);
  }

  ShownQuiz ranked() {
    return new ShownQuiz(quiz, deadline, stage, true);
  }

  ShownQuiz keyed(List<Integer> correct) {
    PreparedQuiz keyed =
        new PreparedQuiz(quiz.quizId(), quiz.question(), quiz.choices(), correct, quiz.seconds());
    return new ShownQuiz(keyed, deadline, stage, isRanked);
  }
}
