package maru.store.axon;

import java.time.Instant;
import maru.store.Metadata;
import org.jspecify.annotations.Nullable;

/// What surrounds a command.
///
/// @param metadata of every event that follows from it; without a correlation it gets the command's
///   id
/// @param importedAt the importer's present, which its events get for their instant; null: now
/// @param idempotency null: a repeat is decided anew
public record CommandContext(
    Metadata metadata, @Nullable Instant importedAt, @Nullable Idempotency idempotency) {
  public static final CommandContext NONE = new CommandContext(Metadata.NONE, null, null);

  public static CommandContext of(Metadata metadata) {
    return new CommandContext(metadata, null, null);
  }

  public CommandContext importedAt(Instant instant) {
    return new CommandContext(metadata, instant, idempotency);
  }

  public CommandContext with(@Nullable Idempotency key) {
    return new CommandContext(metadata, importedAt, key);
  }
}
