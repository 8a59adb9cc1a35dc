package maru.command.quiz;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import maru.command.quiz.ShownQuiz.Stage;
import maru.events.catalogue.QuizId;
import maru.events.quiz.QuizEvent;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.KeyCorrected;
import maru.events.quiz.QuizEvent.LeaderboardShown;
import maru.events.quiz.QuizEvent.Presented;
import maru.events.quiz.QuizEvent.Revealed;
import org.jspecify.annotations.Nullable;

/// The quizzes that one class has seen, in their order. Immutable. At most one is unclosed.
public record QuizBoard(SequencedMap<QuizId, ShownQuiz> quizzes) {
  public static final QuizBoard EMPTY = new QuizBoard(new LinkedHashMap<>());

  public @Nullable ShownQuiz find(QuizId quizId) {
    return quizzes.get(quizId);
  }

  /// The one that was presented and not closed since, be its time over or not.
  public @Nullable ShownQuiz unclosed() {
    return quizzes.values().stream().filter(ShownQuiz::isUnclosed).findFirst().orElse(null);
  }

  /// The board after `event`. Answers stand in other streams and change nothing here.
  public static QuizBoard evolve(QuizBoard board, QuizEvent event) {
    return switch (event) {
      case Presented e ->
          board.with(e.quiz().quizId(), new ShownQuiz(e.quiz(), e.deadline(), Stage.OPEN, false));
      case Closed e -> board.at(e.quizId(), Stage.CLOSED);
      case Revealed e -> board.at(e.quizId(), Stage.REVEALED);
      case KeyCorrected e -> board.with(e.quizId(), board.shown(e.quizId()).keyed(e.correct()));
      case LeaderboardShown e -> board.with(e.quizId(), board.shown(e.quizId()).ranked());
      case AnswerSubmitted _ -> board;
    };
  }

  private QuizBoard at(QuizId quizId, Stage stage) {
    return with(quizId, shown(quizId).at(stage));
  }

  private ShownQuiz shown(QuizId quizId) {
    ShownQuiz quiz = quizzes.get(quizId);
    if (quiz == null) {
      throw new IllegalStateException("the quiz was never presented");
    }
    return quiz;
  }

  private QuizBoard with(QuizId quizId, ShownQuiz quiz) {
    SequencedMap<QuizId, ShownQuiz> next = new LinkedHashMap<>(quizzes);
    next.put(quizId, quiz);
    return new QuizBoard(next);
  }
}
