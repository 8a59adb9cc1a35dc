package maru.command.classroom;

import maru.command.attendance.AttendanceCommand;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.command.conversation.ModerationCommand.HideMessage;
import maru.command.handout.HandoutCommand;
import maru.command.quiz.QuizCommand;
import maru.command.survey.SurveyCommand;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.StudentsSeenBy;
import org.jspecify.annotations.Nullable;

/// What is wanted of a classroom, with what has to be known to decide it.
public sealed interface ClassroomAct {

  /// By the instructor.
  ///
  /// @param plan null: no such session was ever planned
  /// @param studentsSeenBy as the course says now
  record Start(StartClass command, @Nullable SessionPlan plan, StudentsSeenBy studentsSeenBy)
      implements ClassroomAct {}

  record End(EndClass command) implements ClassroomAct {}

  /// Of any kind.
  ///
  /// @param prepared the course's quiz of that id, null where there is none
  record Quiz(QuizCommand command, @Nullable PreparedQuiz prepared) implements ClassroomAct {}

  /// By the instructor, about calls and verdicts.
  ///
  /// @param ofTheClass whether the member whom the command names ever had a seat, or was there
  record Attendance(AttendanceCommand command, boolean ofTheClass) implements ClassroomAct {}

  /// By the instructor.
  record Survey(SurveyCommand command) implements ClassroomAct {}

  /// By the instructor.
  ///
  /// @param said whether that message was said in this class
  record Hide(HideMessage command, boolean said) implements ClassroomAct {}

  /// By the instructor.
  record Share(HandoutCommand command) implements ClassroomAct {}

  /// By the instructor, about who is there.
  ///
  /// @param presence of the member whom the command names; [Participation#NONE] if it names nobody
  record KeepOrder(OrderCommand command, Participation presence) implements ClassroomAct {}
}
