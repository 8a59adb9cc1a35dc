package maru.command.classroom;

import static maru.command.classroom.ClassroomRules.hasBegunFor;
import static maru.command.classroom.ClassroomRules.isNearlyTime;
import static maru.command.classroom.ClassroomRules.isNotCancelled;
import static maru.command.classroom.ClassroomRules.isOn;
import static maru.command.classroom.ClassroomRules.isTheInstructor;
import static maru.command.classroom.ClassroomRules.planned;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maru.command.Refused;
import maru.command.attendance.AttendanceCommand;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.AttendanceCommand.CorrectAttendance;
import maru.command.attendance.AttendanceCommand.Rejudge;
import maru.command.attendance.AttendanceDecider;
import maru.command.classroom.Classroom.Over;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.Classroom.Waiting;
import maru.command.conversation.ConversationRefusal;
import maru.command.conversation.ModerationCommand.HideMessage;
import maru.command.handout.HandoutCommand;
import maru.command.handout.HandoutDecider;
import maru.command.quiz.QuizBoard;
import maru.command.quiz.QuizCommand;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.quiz.QuizCommand.CorrectKey;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.command.quiz.QuizCommand.RevealQuiz;
import maru.command.quiz.QuizCommand.ShowLeaderboard;
import maru.command.quiz.QuizDecider;
import maru.command.quiz.QuizDecider.Place;
import maru.command.quiz.QuizRefusal;
import maru.command.survey.SurveyCommand;
import maru.command.survey.SurveyCommand.CloseSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.command.survey.SurveyDecider;
import maru.events.Event;
import maru.events.catalogue.PreparedQuiz;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// What only the instructor decides in a class.
///
/// Whatever is refused is a [Refused] with a [ClassroomRefusal] or a [QuizRefusal].
public final class ClassroomDecider {
  private ClassroomDecider() {}

  /// The events that follow, none if nothing would change.
  public static List<? extends Event> decide(Classroom classroom, ClassroomAct act, Instant now) {
    return switch (act) {
      case ClassroomAct.Start start -> start(classroom, start, now);
      case ClassroomAct.End(var command) -> end(classroom, command.by());
      case ClassroomAct.Quiz(var command, var prepared) -> quiz(classroom, prepared, command, now);
      case ClassroomAct.Attendance(var command, var ofTheClass) ->
          attendance(classroom, command, ofTheClass, now);
      case ClassroomAct.Survey(var command) -> survey(classroom, command);
      case ClassroomAct.Hide(var command, var said) -> hide(classroom, command, said);
      case ClassroomAct.Share(var command) -> share(classroom, command);
      case ClassroomAct.KeepOrder(var command, var presence) ->
          OrderDecider.decide(onFor(classroom, command.by()), command, presence);
    };
  }

  /// None if it is on already.
  private static List<Event> start(Classroom classroom, ClassroomAct.Start act, Instant now) {
    SessionPlan plan = planned(act.plan());
    MemberId by = act.command().by();
    isTheInstructor(plan.instructorId(), by);
    return switch (classroom) {
      case Over _ -> throw new Refused(ClassroomRefusal.ENDED);
      case Running _ -> List.of();
      case Waiting _ -> {
        isNotCancelled(plan);
        isNearlyTime(plan, now);
        yield List.of(
            new Started(act.command().sessionId(), plan.courseId(), by, act.studentsSeenBy()));
      }
    };
  }

  /// None if it is over already.
  private static List<Event> end(Classroom classroom, MemberId by) {
    if (classroom instanceof Over over) {
      isTheInstructor(over.place().instructorId(), by);
      return List.of();
    }
    Running running = onFor(classroom, by);
    Place place = running.place();
    List<Event> events =
        new ArrayList<>(QuizDecider.closeWhatIsOpen(place, running.boards().quizzes()));
    events.addAll(AttendanceDecider.closeWhatIsOpen(place, running.boards().attendance()));
    events.addAll(SurveyDecider.closeWhatIsOpen(place, running.boards().surveys()));
    events.add(new Ended(place.sessionId(), place.courseId(), place.instructorId()));
    return events;
  }

  /// @param prepared the course's quiz of that id, null where there is none
  private static List<? extends Event> quiz(
      Classroom classroom, @Nullable PreparedQuiz prepared, QuizCommand command, Instant now) {
    return switch (command) {
      case PresentPreparedQuiz c -> {
        Running running = onFor(classroom, c.by());
        if (prepared == null) {
          throw new Refused(QuizRefusal.NOT_FOUND);
        }
        yield QuizDecider.present(running.place(), running.boards().quizzes(), prepared, now);
      }
      case PresentQuiz c -> {
        Running running = onFor(classroom, c.by());
        yield QuizDecider.present(running.place(), running.boards().quizzes(), c.quiz(), now);
      }
      case CloseQuiz c -> {
        Running running = onFor(classroom, c.by());
        yield QuizDecider.close(running.place(), running.boards().quizzes(), c.quizId());
      }
      case RevealQuiz c -> {
        Running running = onFor(classroom, c.by());
        yield QuizDecider.reveal(running.place(), running.boards().quizzes(), c.quizId());
      }
      case ShowLeaderboard c -> {
        Running running = onFor(classroom, c.by());
        yield QuizDecider.showLeaderboard(running.place(), running.boards().quizzes(), c.quizId());
      }
      case CorrectKey c -> {
        Place place = hasBegunFor(classroom, c.by());
        QuizBoard board = Classroom.boards(classroom).quizzes();
        yield QuizDecider.correctKey(place, board, c.quizId(), c.correct());
      }
    };
  }

  private static List<? extends Event> attendance(
      Classroom classroom, AttendanceCommand command, boolean ofTheClass, Instant now) {
    return switch (command) {
      case CallAttendance c -> {
        Running running = onFor(classroom, c.by());
        yield AttendanceDecider.call(running.place(), running.boards().attendance(), c, now);
      }
      case CloseCall c -> {
        Running running = onFor(classroom, c.by());
        yield AttendanceDecider.close(running.place(), running.boards().attendance(), c);
      }
      case CorrectAttendance c ->
          AttendanceDecider.correct(hasBegunFor(classroom, c.by()), c, ofTheClass);
      case Rejudge c -> {
        Place place = hasBegunFor(classroom, c.by());
        yield AttendanceDecider.rejudge(place, Classroom.boards(classroom).attendance(), c);
      }
    };
  }

  private static List<? extends Event> survey(Classroom classroom, SurveyCommand command) {
    Running running = onFor(classroom, command.by());
    return switch (command) {
      case OpenSurvey c -> SurveyDecider.open(running.place(), running.boards().surveys(), c);
      case CloseSurvey c -> SurveyDecider.close(running.place(), running.boards().surveys(), c);
    };
  }

  private static List<? extends Event> share(Classroom classroom, HandoutCommand command) {
    Running running = onFor(classroom, command.by());
    return HandoutDecider.share(running.boards().handouts(), running.place(), command);
  }

  /// None if it is hidden already. What was said can be hidden after the class, too.
  private static List<Event> hide(Classroom classroom, HideMessage command, boolean said) {
    Place place = hasBegunFor(classroom, command.by());
    if (!said) {
      throw new Refused(ConversationRefusal.MESSAGE_NOT_FOUND);
    }
    return Classroom.boards(classroom).hidden().contains(command.messageId())
        ? List.of()
        : List.of(
            new MessageHidden(
                place.sessionId(), place.courseId(), command.by(), command.messageId()));
  }

  private static Running onFor(Classroom classroom, MemberId by) {
    Running running = isOn(classroom);
    isTheInstructor(running.place().instructorId(), by);
    return running;
  }
}
