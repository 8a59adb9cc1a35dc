package maru.store.axon;

import java.util.function.Function;

/// How the state of a stream is kept as JSON.
///
/// @param type a record that JSON can be read back to: no interfaces, no subclasses
/// @param revision rises whenever `type` or the meaning of the state changes; snapshots of others
///   are not used
/// @param every the number of events after which a snapshot is made
public record SnapshotForm<S, F>(
    Class<F> type, int revision, int every, Function<S, F> write, Function<F, S> read) {}
