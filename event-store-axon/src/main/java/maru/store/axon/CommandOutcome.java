package maru.store.axon;

import org.jspecify.annotations.Nullable;

/// What became of a command that was not refused.
public sealed interface CommandOutcome {

  /// Everything that followed from it is stored.
  ///
  /// @param answer what its handler returned
  /// @param position of its last event; 0 when nothing had to be stored
  record Done(@Nullable Object answer, long position) implements CommandOutcome {}

  /// It was done before, under the same key.
  ///
  /// @param answer the JSON of the first answer
  record Repeated(String answer, long position) implements CommandOutcome {}

  /// Its key was used before, for something else.
  record KeyReused() implements CommandOutcome {}

  /// Others appended to its streams first, in every one of several tries.
  record Contended() implements CommandOutcome {}
}
