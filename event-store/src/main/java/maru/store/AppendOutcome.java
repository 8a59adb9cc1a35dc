package maru.store;

import org.jspecify.annotations.Nullable;

/// What became of an append. Whatever is not [Stored] left nothing behind.
public sealed interface AppendOutcome {

  /// Durable, and visible to every reader. Without events both positions are the newest one's.
  record Stored(long first, long last) implements AppendOutcome {}

  /// It was stored before: by its receipt, whose first answer is given, or by its event ids (then
  /// `answer` is null).
  record Repeated(long first, long last, @Nullable String answer) implements AppendOutcome {}

  /// The receipt's key was used before, with another body.
  record KeyReused() implements AppendOutcome {}

  /// Another event has a place in a stream that this one wanted: it was decided on old state.
  record Taken() implements AppendOutcome {}

  record ConditionFailed() implements AppendOutcome {}

  /// Its deadline had passed by the database's clock.
  record Late() implements AppendOutcome {}

  /// Another member has this e-mail address.
  record AddressTaken() implements AppendOutcome {}
}
