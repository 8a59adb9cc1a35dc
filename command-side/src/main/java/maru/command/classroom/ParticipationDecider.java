package maru.command.classroom;

import static maru.command.classroom.ClassroomRules.belongsToTheClass;
import static maru.command.classroom.ClassroomRules.isOn;
import static maru.command.classroom.ClassroomRules.isReadByWhoMayRead;
import static maru.command.classroom.ClassroomRules.isTheInstructor;
import static maru.command.classroom.ClassroomRules.mayPassTheDoor;

import java.time.Instant;
import java.util.List;
import maru.command.Refused;
import maru.command.attendance.AttendanceDecider;
import maru.command.attendance.AttendanceRefusal;
import maru.command.attendance.ConfirmPresence;
import maru.command.classroom.Classroom.Running;
import maru.command.conversation.ConversationCommand;
import maru.command.conversation.ConversationCommand.RaiseHand;
import maru.command.conversation.ConversationCommand.React;
import maru.command.conversation.ConversationCommand.Say;
import maru.command.conversation.ModerationCommand.CallOn;
import maru.command.question.Question;
import maru.command.question.QuestionDecider;
import maru.command.question.Vote;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizDecider;
import maru.command.quiz.QuizDecider.Place;
import maru.command.quiz.QuizRefusal;
import maru.command.survey.RespondToSurvey;
import maru.command.survey.SurveyDecider;
import maru.command.survey.SurveyRefusal;
import maru.events.Event;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;

/// What everybody does in a class, each in a stream of their own.
///
/// Whatever is refused is a [Refused] with a [ClassroomRefusal], or with the refusal of what was
/// done: a [QuizRefusal], an [AttendanceRefusal] and so on.
public final class ParticipationDecider {
  private ParticipationDecider() {}

  /// The events that follow, none if nothing would change.
  public static List<? extends Event> decide(
      Participation participation, ParticipationAct act, Instant now) {
    return switch (act) {
      case ParticipationAct.Join(var classroom, var member, var seated) ->
          join(participation, classroom, member, seated);
      case ParticipationAct.Leave leave -> leave(participation, leave);
      case ParticipationAct.Answer(var classroom, var command, var seated) ->
          answer(participation, classroom, command, seated, now);
      case ParticipationAct.Confirm(var classroom, var command, var seated) ->
          confirm(participation, classroom, command, seated, now);
      case ParticipationAct.Respond(var classroom, var command, var sealed, var seated) ->
          respond(participation, classroom, command, sealed, seated);
      case ParticipationAct.Converse(var classroom, var command, var seated, var reachable) ->
          converse(participation, classroom, command, seated, reachable);
      case ParticipationAct.CastVote(var classroom, var question, var command, var seated) ->
          vote(participation, classroom, question, command, seated);
      case ParticipationAct.GiveTheFloor(var classroom, var command) ->
          giveTheFloor(participation, classroom, command);
    };
  }

  /// None if they are there already.
  ///
  /// @param seated whether the member has a seat in the course
  private static List<Event> join(
      Participation participation, Classroom classroom, MemberId member, boolean seated) {
    Running running = isOn(classroom);
    belongsToTheClass(running, member, seated);
    mayPassTheDoor(running, member, participation.cameEver());
    Place place = running.place();
    return participation.present()
        ? List.of()
        : List.of(new Joined(place.sessionId(), place.courseId(), member));
  }

  /// None if they are not there. One may leave whatever became of the class.
  private static List<Event> leave(Participation participation, ParticipationAct.Leave act) {
    return participation.present()
        ? List.of(new Left(act.sessionId(), act.courseId(), act.member(), act.lastSeen()))
        : List.of();
  }

  /// Whoever joined had a seat then, and keeps the right to answer.
  private static List<Event> answer(
      Participation participation,
      Classroom classroom,
      AnswerQuiz command,
      boolean seated,
      Instant now) {
    Running running = isOn(classroom);
    if (running.place().instructorId().equals(command.by())) {
      throw new Refused(QuizRefusal.OWN_QUIZ);
    }
    belongsToTheClass(running, command.by(), seated || participation.cameEver());
    return List.of(
        QuizDecider.answer(
            running.place(),
            running.boards().quizzes(),
            participation.answered(),
            command.by(),
            command.quizId(),
            command.choices(),
            now));
  }

  /// Whoever joined had a seat then, and was there.
  private static List<Event> confirm(
      Participation participation,
      Classroom classroom,
      ConfirmPresence command,
      boolean seated,
      Instant now) {
    Running running = isOn(classroom);
    if (running.place().instructorId().equals(command.by())) {
      throw new Refused(AttendanceRefusal.OWN_CALL);
    }
    belongsToTheClass(running, command.by(), seated || participation.cameEver());
    return List.of(
        AttendanceDecider.confirm(
            running.place(),
            running.boards().attendance(),
            participation.confirmed(),
            command.by(),
            command.callId(),
            now));
  }

  /// Whoever joined had a seat then, and keeps the right to answer.
  private static List<Event> respond(
      Participation participation,
      Classroom classroom,
      RespondToSurvey command,
      List<SurveyAnswer> sealed,
      boolean seated) {
    Running running = isOn(classroom);
    if (running.place().instructorId().equals(command.by())) {
      throw new Refused(SurveyRefusal.OWN_SURVEY);
    }
    belongsToTheClass(running, command.by(), seated || participation.cameEver());
    return List.of(
        SurveyDecider.respond(
            running.place(),
            running.boards().surveys(),
            participation.responded(),
            command,
            sealed));
  }

  /// None if the hand is where it is wanted. Whoever joined had a seat then, and may go on talking.
  private static List<Event> converse(
      Participation participation,
      Classroom classroom,
      ConversationCommand command,
      boolean seated,
      boolean reachable) {
    Running running = isOn(classroom);
    belongsToTheClass(running, command.by(), seated || participation.cameEver());
    Place place = running.place();
    return switch (command) {
      case Say c -> {
        isReadByWhoMayRead(place.instructorId(), c, reachable);
        yield List.of(
            new Said(place.sessionId(), place.courseId(), c.messageId(), c.by(), c.to(), c.text()));
      }
      case RaiseHand c when c.raised() == participation.handUp() -> List.of();
      case RaiseHand c ->
          List.of(
              c.raised()
                  ? new HandRaised(place.sessionId(), place.courseId(), c.by())
                  : new HandLowered(place.sessionId(), place.courseId(), c.by()));
      case React c -> List.of(new Reacted(place.sessionId(), place.courseId(), c.by(), c.kind()));
    };
  }

  /// None if a vote is taken back that was never given. Whoever joined had a seat then, and keeps
  /// the right to vote.
  private static List<? extends Event> vote(
      Participation participation,
      Classroom classroom,
      Question question,
      Vote command,
      boolean seated) {
    Running running = isOn(classroom);
    belongsToTheClass(running, command.by(), seated || participation.cameEver());
    return QuestionDecider.vote(participation.voted(), question, running.place(), command);
  }

  /// None if their hand is down.
  private static List<Event> giveTheFloor(
      Participation participation, Classroom classroom, CallOn command) {
    Running running = isOn(classroom);
    Place place = running.place();
    isTheInstructor(place.instructorId(), command.by());
    return participation.handUp()
        ? List.of(new HandLowered(place.sessionId(), place.courseId(), command.memberId()))
        : List.of();
  }
}
