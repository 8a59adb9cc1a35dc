package maru.standalone.demo.robots;

import java.util.List;
import maru.events.attendance.AttendanceCallId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.conversation.Reaction;

/// What a robot does, in its own name.
sealed interface RobotAct {
  /// Joins the class and shows its picture.
  record Come() implements RobotAct {}

  record Go() implements RobotAct {}

  record Answer(QuizId quizId, List<Integer> choices) implements RobotAct {}

  record Confirm(AttendanceCallId callId) implements RobotAct {}

  record Hand(boolean raised) implements RobotAct {}

  record Show(Reaction reaction) implements RobotAct {}

  record SayLine(String text) implements RobotAct {}

  /// As a teacher.
  ///
  /// @param prepared false: it was asked before and is asked anew under another id
  record Present(PreparedQuiz quiz, boolean prepared) implements RobotAct {}

  /// As a teacher. Closes the quiz first.
  record Reveal(QuizId quizId) implements RobotAct {}

  /// As a teacher.
  record Call(int seconds) implements RobotAct {}
}
