package maru.command.classroom;

import java.time.Instant;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.OrderCommand.LockClass;
import maru.command.classroom.OrderCommand.MuteMember;
import maru.command.classroom.OrderCommand.RemoveMember;
import maru.command.classroom.OrderCommand.Spotlight;
import maru.events.Event;
import maru.events.member.MemberId;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decision;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;

/// How the instructor keeps order, decided on the classroom's stream.
final class OrderHandlers implements CommandHandling {
  private final Decisions decisions;

  OrderHandlers(Decisions decisions) {
    this.decisions = decisions;
  }

  @CommandHandler
  void handle(MuteMember command, Instant now) {
    decide(command, presence(command, command.memberId()), now);
  }

  /// They have left by the same append, whether or not anything still connects them.
  @CommandHandler
  void handle(RemoveMember command, Instant now) {
    MemberId member = command.memberId();
    Decision<Classroom, Event> decision = decide(command, presence(command, member), now);
    if (decision.state() instanceof Running running && !decision.events().isEmpty()) {
      var leave =
          new ParticipationAct.Leave(command.sessionId(), running.place().courseId(), member, null);
      String stream = Streams.participation(command.sessionId(), member);
      decisions.decide(Streams.PARTICIPATION, stream, leave, now);
    }
  }

  @CommandHandler
  void handle(LockClass command, Instant now) {
    decide(command, Participation.NONE, now);
  }

  @CommandHandler
  void handle(Spotlight command, Instant now) {
    decide(command, presence(command, command.memberId()), now);
  }

  private Decision<Classroom, Event> decide(
      OrderCommand command, Participation presence, Instant now) {
    var act = new ClassroomAct.KeepOrder(command, presence);
    return decisions.decide(Streams.CLASSROOM, command.sessionId(), act, now);
  }

  private Participation presence(OrderCommand command, MemberId member) {
    return decisions
        .view(Streams.PARTICIPATION, Streams.participation(command.sessionId(), member))
        .state();
  }
}
