package maru.command.classroom;

import java.util.HashSet;
import java.util.Set;
import maru.command.attendance.AttendanceBoard;
import maru.command.quiz.QuizBoard;
import maru.command.survey.SurveyBoard;
import maru.events.attendance.AttendanceEvent;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.conversation.MessageId;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;

/// What a class has put before its students. Immutable.
///
/// @param hidden messages that nobody is to see
public record Boards(
    QuizBoard quizzes, AttendanceBoard attendance, SurveyBoard surveys, Set<MessageId> hidden) {
  static final Boards EMPTY =
      new Boards(QuizBoard.EMPTY, AttendanceBoard.EMPTY, SurveyBoard.EMPTY, Set.of());

  Boards after(QuizEvent event) {
    return new Boards(QuizBoard.evolve(quizzes, event), attendance, surveys, hidden);
  }

  Boards after(AttendanceEvent event) {
    return new Boards(quizzes, AttendanceBoard.evolve(attendance, event), surveys, hidden);
  }

  Boards after(SurveyEvent event) {
    return new Boards(quizzes, attendance, SurveyBoard.evolve(surveys, event), hidden);
  }

  Boards after(MessageHidden event) {
    Set<MessageId> next = new HashSet<>(hidden);
    next.add(event.messageId());
    return new Boards(quizzes, attendance, surveys, Set.copyOf(next));
  }
}
