package maru.store;

import java.time.Instant;
import java.util.UUID;
import maru.events.Event;
import org.jspecify.annotations.Nullable;

/// An event that has yet to be appended.
///
/// @param id the same id sent again is stored once
/// @param stream a prefixed name such as `course:{id}`; null: the event belongs to no stream
/// @param seq its place in the stream, from 0; null exactly when `stream` is
public record NewEvent(
    UUID id,
    @Nullable String stream,
    @Nullable Long seq,
    Event event,
    Instant occurredAt,
    Metadata metadata) {

  public NewEvent {
    if ((stream == null) != (seq == null)) {
      throw new IllegalArgumentException("a stream and a place in it go together");
    }
  }

  /// Of a stream.
  public static NewEvent of(
      String stream, long seq, Event event, Instant occurredAt, Metadata metadata) {
    return new NewEvent(EventIds.next(), stream, seq, event, occurredAt, metadata);
  }

  /// Of no stream: what is observed rather than decided.
  public static NewEvent free(Event event, Instant occurredAt, Metadata metadata) {
    return new NewEvent(EventIds.next(), null, null, event, occurredAt, metadata);
  }
}
