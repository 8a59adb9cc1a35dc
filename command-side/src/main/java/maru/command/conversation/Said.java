package maru.command.conversation;

import maru.events.conversation.MessageId;

/// The answer to a message, which a repeat of it gets again.
public record Said(MessageId messageId) {}
