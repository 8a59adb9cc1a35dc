package maru.query.projection;

import java.time.Instant;
import maru.events.Event;

/// An event with its place in the one order.
///
/// @param occurredAt by the database's clock; of imported events, by the importer's
public record PastEvent(long position, Event event, Instant occurredAt) {}
