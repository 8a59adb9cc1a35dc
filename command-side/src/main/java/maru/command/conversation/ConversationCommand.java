package maru.command.conversation;

import maru.events.PersonalText;
import maru.events.catalogue.SessionId;
import maru.events.conversation.MessageId;
import maru.events.conversation.Reaction;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// What somebody in class says, in words or without. `by` is who does it.
public sealed interface ConversationCommand {
  SessionId sessionId();

  MemberId by();

  /// Says something in words.
  ///
  /// @param to the only one, beside the sender, who may read it; null: everybody in class
  /// @param text sealed by the sender's key
  record Say(
      SessionId sessionId,
      MemberId by,
      MessageId messageId,
      @Nullable MemberId to,
      PersonalText text)
      implements ConversationCommand {}

  /// Raises one's hand, or lowers it.
  record RaiseHand(SessionId sessionId, MemberId by, boolean raised)
      implements ConversationCommand {}

  record React(SessionId sessionId, MemberId by, Reaction kind) implements ConversationCommand {}
}
