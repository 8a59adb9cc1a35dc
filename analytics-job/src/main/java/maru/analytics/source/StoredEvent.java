package maru.analytics.source;

/// One row of the event table.
///
/// @param position its place in the one order
/// @param occurredAt milliseconds since 1970
/// @param payload its JSON
public record StoredEvent(
    long position, String type, int revision, long occurredAt, String payload) {}
