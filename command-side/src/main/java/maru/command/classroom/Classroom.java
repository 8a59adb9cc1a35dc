package maru.command.classroom;

import maru.command.quiz.QuizDecider.Place;
import maru.events.Event;
import maru.events.attendance.AttendanceEvent;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.handout.HandoutEvent;
import maru.events.quiz.QuizEvent;
import maru.events.survey.SurveyEvent;

/// What the instructor has done in one session. Immutable.
public sealed interface Classroom {

  /// Nobody has begun it.
  record Waiting() implements Classroom {}

  /// It is on.
  record Running(Place place, Boards boards, Order order) implements Classroom {
    Running after(OrderEvent event) {
      return new Running(place, boards, Order.evolve(order, event));
    }
  }

  /// It is over.
  record Over(Place place, Boards boards) implements Classroom {}

  static Classroom waiting() {
    return new Waiting();
  }

  /// The classroom after an event of its stream.
  static Classroom evolve(Classroom classroom, Event event) {
    return switch (event) {
      case ClassroomEvent e -> evolve(classroom, e);
      case QuizEvent e -> with(classroom, boards(classroom).after(e));
      case AttendanceEvent e -> with(classroom, boards(classroom).after(e));
      case SurveyEvent e -> with(classroom, boards(classroom).after(e));
      case MessageHidden e -> with(classroom, boards(classroom).after(e));
      case HandoutEvent e -> with(classroom, boards(classroom).after(e));
      case OrderEvent e -> running(classroom).after(e);
      default -> throw new IllegalStateException(event + " does not belong to a classroom");
    };
  }

  private static Classroom evolve(Classroom classroom, ClassroomEvent event) {
    return switch (event) {
      case Started e ->
          new Running(
              new Place(e.sessionId(), e.courseId(), e.instructorId()), Boards.EMPTY, Order.at(e));
      case Ended _ -> {
        Running before = running(classroom);
        yield new Over(before.place(), before.boards());
      }
      case Joined _, Left _ -> throw new IllegalStateException("stands in another stream");
    };
  }

  /// Of a class that has begun.
  static Boards boards(Classroom classroom) {
    return switch (classroom) {
      case Running running -> running.boards();
      case Over over -> over.boards();
      case Waiting _ -> throw new IllegalStateException("the class never began");
    };
  }

  private static Classroom with(Classroom classroom, Boards boards) {
    return switch (classroom) {
      case Running running -> new Running(running.place(), boards, running.order());
      case Over over -> new Over(over.place(), boards);
      case Waiting _ -> throw new IllegalStateException("the class never began");
    };
  }

  private static Running running(Classroom classroom) {
    if (classroom instanceof Running running) {
      return running;
    }
    throw new IllegalStateException("the class is not on");
  }
}
