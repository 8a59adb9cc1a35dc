package maru.command.conversation;

import maru.events.catalogue.SessionId;
import maru.events.conversation.MessageId;
import maru.events.member.MemberId;

/// What the instructor does about what others say. `by` is who asks.
public sealed interface ModerationCommand {
  SessionId sessionId();

  MemberId by();

  /// Takes a message from the class's eyes.
  record HideMessage(SessionId sessionId, MemberId by, MessageId messageId)
      implements ModerationCommand {}

  /// Calls on a student, whose hand goes down.
  record CallOn(SessionId sessionId, MemberId by, MemberId memberId) implements ModerationCommand {}
}
