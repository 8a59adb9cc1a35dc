package maru.command.classroom;

import static maru.command.classroom.ClassroomRules.belongsToTheClass;
import static maru.command.classroom.ClassroomRules.hasBegunFor;
import static maru.command.classroom.ClassroomRules.isOn;

import java.time.Instant;
import java.util.List;
import maru.command.classroom.Classroom.Running;
import maru.command.question.Question;
import maru.command.question.QuestionCommand.AskQuestion;
import maru.command.question.QuestionCommand.HideQuestion;
import maru.command.question.QuestionCommand.MarkAnswered;
import maru.command.question.QuestionDecider;
import maru.events.question.QuestionEvent;

/// Who may do what with a question of a class, each in a stream of its own.
///
/// Whatever is refused is a [maru.command.Refused] with a [ClassroomRefusal] or a
/// [maru.command.question.QuestionRefusal].
final class ClassQuestionDecider {
  private ClassQuestionDecider() {}

  /// The instructor marks and hides after the class, too.
  static List<QuestionEvent> decide(Question question, QuestionAct act, Instant now) {
    Classroom classroom = act.classroom();
    return switch (act.command()) {
      case AskQuestion c -> {
        Running running = isOn(classroom);
        belongsToTheClass(running, c.by(), act.admitted());
        yield QuestionDecider.ask(question, running.place(), c);
      }
      case MarkAnswered c -> QuestionDecider.answered(question, hasBegunFor(classroom, c.by()), c);
      case HideQuestion c -> QuestionDecider.hide(question, hasBegunFor(classroom, c.by()), c);
    };
  }
}
