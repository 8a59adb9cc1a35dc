package maru.store.axon;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import maru.events.Event;
import maru.store.EventReader;
import maru.store.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the states of long streams, and gives them back in place of their events.
///
/// A snapshot is a saving, never the truth: one that can't be used is passed over.
final class Snapshots implements Snapshotter {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final EventReader reader;
  private final SnapshotTable table;
  private final Executor executor;
  private final Map<String, Decider<?, ?, ?>> deciders = new ConcurrentHashMap<>();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /// @param executor on which snapshots are made
  Snapshots(EventReader reader, SnapshotTable table, Executor executor) {
    this.reader = reader;
    this.table = table;
    this.executor = executor;
  }

  void add(Decider<?, ?, ?> decider) {
    Decider<?, ?, ?> before = deciders.putIfAbsent(decider.prefix(), decider);
    if (before != null && !before.equals(decider)) {
      throw new IllegalArgumentException("two deciders for streams of " + decider.prefix());
    }
  }

  /// The stream's snapshot as the first of its events.
  Optional<DomainEventMessage<?>> read(String stream) {
    Decider<?, ?, ?> decider = deciders.get(Decider.prefixOf(stream));
    return decider == null ? Optional.empty() : Optional.ofNullable(read(decider, stream));
  }

  @Override
  public void scheduleSnapshot(Class<?> aggregateType, String stream) {
    Decider<?, ?, ?> decider = deciders.get(Decider.prefixOf(stream));
    if (decider != null && underWay.add(stream)) {
      executor.execute(() -> {
        try {
          make(decider, stream);
        } catch (RuntimeException e) {
          LOG.warn("No snapshot of {} was made", stream, e);
        } finally {
          underWay.remove(stream);
        }
      });
    }
  }

  private <S, C, E extends Event> @Nullable DomainEventMessage<?> read(
      Decider<S, C, E> decider, String stream) {
    SnapshotForm<S, ?> form = decider.snapshot();
    if (form == null) {
      return null;
    }
    SnapshotTable.Kept<S> kept = table.read(stream, form);
    return kept == null
        ? null
        : new GenericDomainEventMessage<>(
            decider.prefix(),
            stream,
            kept.seq(),
            new DecidedStream<>(decider, stream, kept.state()));
  }

  private <S, C, E extends Event> void make(Decider<S, C, E> decider, String stream) {
    SnapshotForm<S, ?> form = decider.snapshot();
    if (form == null) {
      return;
    }
    SnapshotTable.Kept<S> kept = table.read(stream, form);
    S state = kept == null ? decider.initial() : kept.state();
    long seq = kept == null ? -1 : kept.seq();
    for (StoredEvent event : reader.storedStream(stream, seq + 1, Integer.MAX_VALUE)) {
      state = decider.evolve(state, event.recorded().event());
      seq++;
    }
    if (seq >= 0) {
      table.write(stream, seq, state, form);
    }
  }
}
