package maru.store.axon;

import maru.events.Event;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/// Makes a stream's aggregate, from its snapshot or empty.
final class StreamFactory<S, C, E extends Event>
    implements AggregateFactory<DecidedStream<S, C, E>> {
  private final Decider<S, C, E> decider;
  private final Class<DecidedStream<S, C, E>> type;

  StreamFactory(Decider<S, C, E> decider, Class<DecidedStream<S, C, E>> type) {
    this.decider = decider;
    this.type = type;
  }

  @Override
  public DecidedStream<S, C, E> createAggregateRoot(String stream, DomainEventMessage<?> first) {
    if (type.isAssignableFrom(first.getPayloadType())) {
      return type.cast(first.getPayload());
    }
    return create(stream);
  }

  DecidedStream<S, C, E> create(String stream) {
    return new DecidedStream<>(decider, stream, decider.initial());
  }

  @Override
  public Class<DecidedStream<S, C, E>> getAggregateType() {
    return type;
  }
}
