package maru.store.axon;

import java.util.List;
import maru.events.Event;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Axon's aggregate for every [Decider]: it holds the state and delegates.
final class DecidedStream<S, C, E extends Event> {
  @AggregateIdentifier private final String stream;
  private final Decider<S, C, E> decider;
  private S state;

  DecidedStream(Decider<S, C, E> decider, String stream, S state) {
    this.decider = decider;
    this.stream = stream;
    this.state = state;
  }

  Decision<S, E> apply(List<? extends E> events) {
    events.forEach(AggregateLifecycle::apply);
    return new Decision<>(List.copyOf(events), state);
  }

  S state() {
    return state;
  }

  @EventSourcingHandler
  void on(Event event) {
    state = decider.evolve(state, event);
  }

  @Override
  public String toString() {
    return stream;
  }
}
