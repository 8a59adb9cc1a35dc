package maru.command.classroom;

import java.util.HashSet;
import java.util.Set;
import maru.command.attendance.AttendanceBoard;
import maru.command.quiz.QuizBoard;
import maru.command.survey.SurveyBoard;
import maru.events.attendance.AttendanceEvent;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.conversation.MessageId;
import maru.events.handout.HandoutEvent;
import maru.events.handout.HandoutId;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;

/// What a class has put before its students. Immutable.
///
/// @param hidden messages that nobody is to see
/// @param handouts what was handed to the class
public record Boards(
    QuizBoard quizzes,
    AttendanceBoard attendance,
    SurveyBoard surveys,
    Set<MessageId> hidden,
    Set<HandoutId> handouts) {
  static final Boards EMPTY =
      new Boards(QuizBoard.EMPTY, AttendanceBoard.EMPTY, SurveyBoard.EMPTY, Set.of(), Set.of());

  Boards after(QuizEvent event) {
    return new Boards(QuizBoard.evolve(quizzes, event), attendance, surveys, hidden, handouts);
  }

  Boards after(AttendanceEvent event) {
    return new Boards(
        quizzes, AttendanceBoard.evolve(attendance, event), surveys, hidden, handouts);
  }

  Boards after(SurveyEvent event) {
    return new Boards(quizzes, attendance, SurveyBoard.evolve(surveys, event), hidden, handouts);
  }

  Boards after(MessageHidden event) {
    return new Boards(quizzes, attendance, surveys, with(hidden, event.messageId()), handouts);
  }

  Boards after(HandoutEvent event) {
    return new Boards(quizzes, attendance, surveys, hidden, with(handouts, event.handoutId()));
  }

  private static <T> Set<T> with(Set<T> before, T added) {
    Set<T> next = new HashSet<>(before);
    next.add(added);
    return Set.copyOf(next);
  }
}
