package maru.standalone.demo.robots;

import java.util.UUID;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.ConfirmPresence;
import maru.command.conversation.ConversationCommand.RaiseHand;
import maru.command.conversation.ConversationCommand.React;
import maru.command.conversation.ConversationCommand.Say;
import maru.command.quiz.AnswerQuiz;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.command.quiz.QuizCommand.RevealQuiz;
import maru.events.attendance.AttendanceCallId;
import maru.events.catalogue.SessionId;
import maru.events.conversation.MessageId;
import maru.events.member.MemberId;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;

/// The commands that robots' acts are: those of everybody.
final class RobotCommands {
  private RobotCommands() {}

  /// Null: it is no command, but a way to the room.
  static @Nullable Object of(RobotAct act, SessionId session, MemberId by, PersonalKeys keys) {
    return switch (act) {
      case RobotAct.Come _, RobotAct.Go _ -> null;
      case RobotAct.Answer(var quiz, var choices) -> new AnswerQuiz(session, by, quiz, choices);
      case RobotAct.Confirm(var call) -> new ConfirmPresence(session, by, call);
      case RobotAct.Hand(boolean raised) -> new RaiseHand(session, by, raised);
      case RobotAct.Show(var reaction) -> new React(session, by, reaction);
      case RobotAct.SayLine(String text) ->
          new Say(session, by, MessageId.of(UUID.randomUUID()), null, keys.seal(by, text));
      case RobotAct.Present(var quiz, boolean prepared) ->
          prepared
              ? new PresentPreparedQuiz(session, by, quiz.quizId())
              : new PresentQuiz(session, by, quiz);
      case RobotAct.Reveal(var quiz) -> new RevealQuiz(session, by, quiz);
      case RobotAct.Call(int seconds) ->
          new CallAttendance(session, by, AttendanceCallId.of(UUID.randomUUID()), seconds);
    };
  }
}
