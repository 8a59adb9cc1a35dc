package maru.store.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maru.store.EventStore;
import maru.store.StoredEvent;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Axon's event store on Maru's event table.
///
/// What a command publishes is appended in the commit phase of its root unit of work, together with
/// what other commands append just then. If that fails, the unit of work rolls back and the command
/// fails. Only after the commit are subscribers told and readers woken. An aggregate's identifier
/// is the name of its stream.
public final class AxonEventStore extends AbstractEventBus
    implements org.axonframework.eventsourcing.eventstore.EventStore {
  private static final Logger LOG = LoggerFactory.getLogger(AxonEventStore.class);
  private static final int WHOLE_STREAM = Integer.MAX_VALUE;

  private final EventStore store;
  private final Snapshots snapshots;

  AxonEventStore(EventStore store, Snapshots snapshots) {
    super(new Builder());
    this.store = store;
    this.snapshots = snapshots;
  }

  @Override
  public TrackingEventStream openStream(TrackingToken token) {
    store.tail().start();
    return new PositionedStream(store.reader(), store.tail(), PositionToken.of(token).at());
  }

  /// Before the first event.
  @Override
  public PositionToken createTailToken() {
    return PositionToken.START;
  }

  /// After the newest event.
  @Override
  public PositionToken createHeadToken() {
    return new PositionToken(store.reader().head());
  }

  @Override
  public PositionToken createTokenAt(Instant instant) {
    return new PositionToken(store.reader().positionBefore(instant));
  }

  /// The latest snapshot, what follows it, and what the current unit of work has yet to append.
  @Override
  public DomainEventStream readEvents(String stream) {
    return snapshots
        .read(stream)
        .map(snapshot ->
            DomainEventStream.concat(
                DomainEventStream.of(snapshot),
                readEvents(stream, snapshot.getSequenceNumber() + 1)))
        .orElseGet(() -> readEvents(stream, 0));
  }

  @Override
  public DomainEventStream readEvents(String stream, long firstSeq) {
    List<StoredEvent> stored = store.reader().storedStream(stream, firstSeq, WHOLE_STREAM);
    return DomainEventStream.of(
        Stream.concat(
            stored.stream().map(event -> (DomainEventMessage<?>) StoredMessage.of(event)),
            staged(stream).filter(event -> event.getSequenceNumber() >= firstSeq)));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return staged(stream)
        .map(DomainEventMessage::getSequenceNumber)
        .max(Long::compare)
        .or(() -> Optional.of(store.reader().lastSeq(stream)).filter(seq -> seq >= 0));
  }

  /// Snapshots are made by [Snapshots] alone.
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("a stream's snapshot is made from its decider");
  }

  /// In the phase before the commit, so that the commit phase has everything. Not in
  /// `commit(events)`: Axon calls that twice for the events of a nested unit of work.
  @Override
  protected void prepareCommit(List<? extends EventMessage<?>> events) {
    if (CurrentUnitOfWork.isStarted()) {
      UnitAppend.of(CurrentUnitOfWork.get().root(), store, this::published).add(events);
    } else {
      String correlation = events.getFirst().getIdentifier();
      store.appendFree(UnitAppend.rows(events, CommandContext.NONE, correlation));
      published(List.copyOf(events));
    }
  }

  /// Lets the current unit of work append even if it publishes nothing.
  void join() {
    UnitAppend.of(CurrentUnitOfWork.get().root(), store, this::published);
  }

  private void published(List<EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    try {
      super.prepareCommit(events);
    } catch (RuntimeException e) {
      LOG.error("A subscriber failed on events that are already stored", e);
    }
  }

  private Stream<? extends DomainEventMessage<?>> staged(String stream) {
    return queuedMessages().stream()
        .filter(DomainEventMessage.class::isInstance)
        .map(event -> (DomainEventMessage<?>) event)
        .filter(event -> stream.equals(event.getAggregateIdentifier()));
  }

  private static final class Builder extends AbstractEventBus.Builder {}
}
