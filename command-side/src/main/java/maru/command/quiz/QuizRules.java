package maru.command.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import maru.command.Refused;
import maru.command.quiz.ShownQuiz.Stage;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;

/// The rules of quizzes, each a sentence that refuses when it isn't so.
final class QuizRules {
  private QuizRules() {}

  static void wasNotPresentedYet(QuizBoard board, QuizId quizId) {
    if (board.find(quizId) != null) {
      throw new Refused(QuizRefusal.ALREADY_PRESENTED);
    }
  }

  static void noOtherIsOpen(QuizBoard board, Instant now) {
    ShownQuiz other = board.unclosed();
    if (other != null && other.isOpenAt(now)) {
      throw new Refused(QuizRefusal.ANOTHER_IS_OPEN);
    }
  }

  static ShownQuiz presented(QuizBoard board, QuizId quizId) {
    ShownQuiz quiz = board.find(quizId);
    if (quiz == null) {
      throw new Refused(QuizRefusal.NOT_FOUND);
    }
    return quiz;
  }

  static void quizIsStillOpen(ShownQuiz quiz, Instant now) {
    if (!quiz.isOpenAt(now)) {
      throw new Refused(QuizRefusal.CLOSED);
    }
  }

  static void isClosed(ShownQuiz quiz) {
    if (quiz.isUnclosed()) {
      throw new Refused(QuizRefusal.STILL_OPEN);
    }
  }

  static void isRevealed(ShownQuiz quiz) {
    if (quiz.stage() != Stage.REVEALED) {
      throw new Refused(QuizRefusal.NOT_REVEALED);
    }
  }

  static void keyNamesChoices(PreparedQuiz quiz, List<Integer> key) {
    int most = quiz.choices().size();
    if (key.isEmpty() || key.stream().anyMatch(choice -> choice < 0 || choice >= most)) {
      throw new Refused(QuizRefusal.KEY_NAMES_NO_CHOICE);
    }
  }

  static void isTheFirstAnswer(Set<QuizId> answered, QuizId quizId) {
    if (answered.contains(quizId)) {
      throw new Refused(QuizRefusal.ALREADY_ANSWERED);
    }
  }

  static void choosesAmongTheChoices(PreparedQuiz quiz, List<Integer> choices) {
    int most = quiz.choices().size();
    if (choices.isEmpty() || choices.stream().anyMatch(choice -> choice < 0 || choice >= most)) {
      throw new Refused(QuizRefusal.NO_SUCH_CHOICE);
    }
  }

  static void choosesOneWhereOneIsCorrect(PreparedQuiz quiz, List<Integer> choices) {
    if (quiz.correct().size() == 1 && choices.size() > 1) {
      throw new Refused(QuizRefusal.ONE_CHOICE_ONLY);
    }
  }
}
