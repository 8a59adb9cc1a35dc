package maru.events;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// Turns the stored JSON of one revision of an event into that of the next.
///
/// @param type the event's stable name
/// @param from the revision that it reads; it writes `from + 1`
/// @param change must not fail on any JSON that was ever stored under that revision
public record Upcaster(String type, int from, UnaryOperator<ObjectNode> change) {}
