package maru.store.axon;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import maru.events.Event;
import maru.store.Companion;
import org.jspecify.annotations.Nullable;

/// One kind of stream and how it is decided: pure functions, for which [Decisions] supplies state
/// and stores events.
///
/// @param prefix of its streams' names: `course` for `course:{id}`
/// @param events the sealed interface of the events in it
/// @param initial the state before the first event
/// @param companions rows that are stored together with an event, such as a timer for its deadline
/// @param snapshot how a long stream's state is kept, so that it need not be folded from the start;
///   null: never
/// @param <S> the state, immutable
/// @param <C> the commands
/// @param <E> the events
public record Decider<S, C, E extends Event>(
    String prefix,
    Class<E> events,
    S initial,
    Decide<S, C, E> decide,
    Evolve<S, E> evolve,
    Function<E, List<Companion>> companions,
    @Nullable SnapshotForm<S, ?> snapshot) {

  /// Returns the events that follow from a command, none if nothing changes; throws what refuses
  /// it.
  @FunctionalInterface
  public interface Decide<S, C, E extends Event> {
    List<? extends E> apply(S state, C command, Instant now);
  }

  /// The state after an event.
  @FunctionalInterface
  public interface Evolve<S, E extends Event> {
    S apply(S state, E event);
  }

  public Decider(
      String prefix, Class<E> events, S initial, Decide<S, C, E> decide, Evolve<S, E> evolve) {
    this(prefix, events, initial, decide, evolve, event -> List.of(), null);
  }

  public Decider<S, C, E> withCompanions(Function<E, List<Companion>> rows) {
    return new Decider<>(prefix, events, initial, decide, evolve, rows, snapshot);
  }

  public Decider<S, C, E> withSnapshot(SnapshotForm<S, ?> form) {
    return new Decider<>(prefix, events, initial, decide, evolve, companions, form);
  }

  /// The name of one stream.
  public String stream(Object id) {
    return prefix + ':' + id;
  }

  S evolve(S state, Event event) {
    return evolve.apply(state, events.cast(event));
  }

  static String prefixOf(String stream) {
    int colon = stream.indexOf(':');
    return colon < 0 ? stream : stream.substring(0, colon);
  }
}
