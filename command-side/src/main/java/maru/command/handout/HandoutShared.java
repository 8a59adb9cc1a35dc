package maru.command.handout;

import maru.events.handout.HandoutId;

/// The answer to a handout that was shared, which a repeat of it gets again.
public record HandoutShared(HandoutId handoutId) {}
