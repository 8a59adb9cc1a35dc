package maru.command.quiz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import maru.events.catalogue.QuizId;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;

/// The answer to a corrected key: for whom it changed something.
///
/// @param changed in the order in which they answered
public record Rescored(QuizId quizId, List<Integer> correct, List<Change> changed) {

  /// Whether a student's answer was right by the key before, and is by the new one.
  public record Change(MemberId memberId, boolean before, boolean after) {}

  /// Compares the two keys.
  ///
  /// @param before the key that held until now
  /// @param after the key that holds from now on, in ascending order
  public static Rescored of(
      QuizId quizId,
      List<Integer> before,
      List<Integer> after,
      Collection<AnswerSubmitted> answers) {
    List<Change> changed = new ArrayList<>();
    for (AnswerSubmitted answer : answers) {
      boolean was = answer.choices().equals(before);
      boolean is = answer.choices().equals(after);
      if (was != is) {
        changed.add(new Change(answer.memberId(), was, is));
      }
    }
    return new Rescored(quizId, after, changed);
  }
}
