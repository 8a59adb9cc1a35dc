package maru.command.conversation;

import java.time.Duration;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.Limits;
import maru.command.conversation.ConversationCommand.RaiseHand;
import maru.command.conversation.ConversationCommand.React;
import maru.command.conversation.ConversationCommand.Say;
import maru.command.conversation.ModerationCommand.CallOn;
import maru.command.conversation.ModerationCommand.HideMessage;
import maru.command.text.Fields;
import maru.events.catalogue.SessionId;
import maru.events.conversation.MessageId;
import maru.events.conversation.Reaction;
import maru.events.member.MemberId;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Chat, hands and reactions of a live class. Each member may say 30 things a minute, and show or
/// raise 60.
@RestController
@RequestMapping("/api/sessions/{sessionId}")
class ConversationController {
  private static final int LONGEST_MESSAGE = 1_000;

  private final Commands commands;
  private final PersonalKeys keys;
  private final Limits words = new Limits(30, Duration.ofMinutes(1));
  private final Limits signs = new Limits(60, Duration.ofMinutes(1));

  ConversationController(Commands commands, PersonalKeys keys) {
    this.commands = commands;
    this.keys = keys;
  }

  record Message(@Nullable MessageId id, @Nullable String text, @Nullable MemberId to) {}

  @PostMapping("/chat")
  @ResponseStatus(HttpStatus.CREATED)
  Said say(@PathVariable SessionId sessionId, @RequestBody Message message, Caller caller) {
    Fields fields = new Fields();
    String text = fields.prose("text", message.text(), 1, LONGEST_MESSAGE);
    fields.refuse();
    words.count(caller.memberId().value());
    MessageId id = message.id() == null ? MessageId.of(UUID.randomUUID()) : message.id();
    return commands.send(
        new Say(sessionId, caller.memberId(), id, message.to(), keys.seal(caller.memberId(), text)),
        Said.class);
  }

  @PostMapping("/chat/{messageId}/hide")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hide(@PathVariable SessionId sessionId, @PathVariable MessageId messageId, Caller caller) {
    commands.send(new HideMessage(sessionId, caller.memberId(), messageId));
  }

  record Hand(@Nullable Boolean raised) {}

  @PostMapping("/hand")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hand(@PathVariable SessionId sessionId, @RequestBody Hand hand, Caller caller) {
    Fields fields = new Fields();
    boolean raised = fields.required("raised", hand.raised(), false);
    fields.refuse();
    signs.count(caller.memberId().value());
    commands.send(new RaiseHand(sessionId, caller.memberId(), raised));
  }

  @PostMapping("/members/{memberId}/call-on")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void callOn(@PathVariable SessionId sessionId, @PathVariable MemberId memberId, Caller caller) {
    commands.send(new CallOn(sessionId, caller.memberId(), memberId));
  }

  record Shown(@Nullable Reaction kind) {}

  @PostMapping("/reaction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void react(@PathVariable SessionId sessionId, @RequestBody Shown shown, Caller caller) {
    Fields fields = new Fields();
    Reaction kind = fields.required("kind", shown.kind(), Reaction.CLAP);
    fields.refuse();
    signs.count(caller.memberId().value());
    commands.send(new React(sessionId, caller.memberId(), kind));
  }
}
