package maru.command.classroom;

import java.time.Instant;
import maru.command.conversation.ConversationCommand;
import maru.command.conversation.ConversationCommand.RaiseHand;
import maru.command.conversation.ConversationCommand.React;
import maru.command.conversation.ConversationCommand.Say;
import maru.command.conversation.ModerationCommand.CallOn;
import maru.command.conversation.ModerationCommand.HideMessage;
import maru.command.conversation.Said;
import maru.events.catalogue.SessionId;
import maru.events.conversation.ConversationEvent;
import maru.events.member.MemberId;
import maru.store.EventReader;
import maru.store.axon.AppendTerms;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import maru.store.axon.View;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// Chat, hands and reactions: each on the stream of one member, so that a full class never queues.
final class ConversationHandlers implements CommandHandling {
  private static final int READ = 1_000;

  private final Decisions decisions;
  private final Admissions admissions;
  private final EventReader reader;

  ConversationHandlers(Decisions decisions, Admissions admissions, EventReader reader) {
    this.decisions = decisions;
    this.admissions = admissions;
    this.reader = reader;
  }

  @CommandHandler
  Said handle(Say command, Instant now) {
    @Nullable MemberId to = command.to();
    boolean reachable = to == null || cameEver(command.sessionId(), to);
    converse(command, reachable, now);
    return new Said(command.messageId());
  }

  @CommandHandler
  void handle(RaiseHand command, Instant now) {
    converse(command, true, now);
  }

  @CommandHandler
  void handle(React command, Instant now) {
    converse(command, true, now);
  }

  @CommandHandler
  void handle(CallOn command, Instant now) {
    var classroom = decisions.view(Streams.CLASSROOM, command.sessionId()).state();
    var act = new ParticipationAct.GiveTheFloor(classroom, command);
    String stream = Streams.participation(command.sessionId(), command.memberId());
    decisions.decide(Streams.PARTICIPATION, stream, act, now);
  }

  @CommandHandler
  void handle(HideMessage command, Instant now) {
    var act = new ClassroomAct.Hide(command, wasSaid(command));
    decisions.decide(Streams.CLASSROOM, command.sessionId(), act, now);
  }

  private void converse(ConversationCommand command, boolean reachable, Instant now) {
    View<Classroom> view = decisions.view(Streams.CLASSROOM, command.sessionId());
    boolean seated = admissions.isSeated(view.state(), command.by());
    AppendTerms.current().require(Admissions.goesOn(command.sessionId(), view));
    var act = new ParticipationAct.Converse(view.state(), command, seated, reachable);
    String stream = Streams.participation(command.sessionId(), command.by());
    decisions.decide(Streams.PARTICIPATION, stream, act, now);
  }

  private boolean cameEver(SessionId sessionId, MemberId member) {
    String stream = Streams.participation(sessionId, member);
    return decisions.view(Streams.PARTICIPATION, stream).state().cameEver();
  }

  private boolean wasSaid(HideMessage command) {
    long after = 0;
    while (true) {
      var read = reader.session(command.sessionId(), after, READ);
      boolean found =
          read.stream()
              .anyMatch(recorded ->
                  recorded.event() instanceof ConversationEvent.Said said
                      && said.messageId().equals(command.messageId()));
      if (found || read.size() < READ) {
        return found;
      }
      after = read.getLast().position();
    }
  }
}
