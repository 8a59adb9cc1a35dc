package maru.store.axon;

/// A stream's state as it was read, for deciding about another stream.
///
/// @param position of its last event, 0 without one: a [maru.store.Condition] on what comes after
///   it makes the decision safe
public record View<S>(S state, long position) {}
