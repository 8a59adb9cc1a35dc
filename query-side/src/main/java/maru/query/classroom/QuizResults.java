package maru.query.classroom;

import java.util.List;
import java.util.Map;
import maru.events.member.MemberId;
import maru.query.classroom.LiveView.Quiz;
import org.jspecify.annotations.Nullable;

/// What became of a quiz, as one reader may know it.
///
/// @param keys each that held, the first first; null: not for this reader
/// @param answers in the order in which they came; null: not for this reader
record QuizResults(Quiz quiz, @Nullable List<List<Integer>> keys, @Nullable List<Answer> answers) {

  /// @param name empty for whoever is forgotten
  /// @param right by the key that holds
  /// @param rightBefore by the key that the quiz was shown with
  /// @param millis from the showing of the quiz to the answer
  record Answer(
      MemberId memberId,
      String name,
      List<Integer> choices,
      boolean right,
      boolean rightBefore,
      long millis) {}

  static QuizResults of(LiveQuiz quiz, LiveReader reader, Names names) {
    Quiz shown = quiz.shownTo(reader, names);
    return reader.instructor()
        ? new QuizResults(shown, List.copyOf(quiz.keys()), answers(quiz, names))
        : new QuizResults(shown, null, null);
  }

  private static List<Answer> answers(LiveQuiz quiz, Names names) {
    Map<MemberId, String> called = names.of(quiz.answers().keySet());
    return quiz.answers().entrySet().stream()
        .map(entry ->
            new Answer(
                entry.getKey(),
                called.getOrDefault(entry.getKey(), ""),
                entry.getValue().choices(),
                entry.getValue().choices().equals(quiz.keys().getLast()),
                entry.getValue().choices().equals(quiz.keys().getFirst()),
                entry.getValue().after().toMillis()))
        .toList();
  }
}
