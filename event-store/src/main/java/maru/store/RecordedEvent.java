package maru.store;

import java.time.Instant;
import java.util.UUID;
import maru.events.Event;
import org.jspecify.annotations.Nullable;

/// An event as it stands in the store.
///
/// @param position from 1, without holes, in the order in which events became visible
/// @param seq its place in its stream, from 0
public record RecordedEvent(
    long position,
    UUID id,
    @Nullable String stream,
    @Nullable Long seq,
    Event event,
    Instant occurredAt,
    Metadata metadata) {}
