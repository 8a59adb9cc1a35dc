package maru.store.axon;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import maru.events.Event;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/// Decides about streams, inside command handlers.
///
/// A stream that is decided about is locked until the command's commit, within this process; other
/// processes are met by the stream's numbering.
public final class Decisions {
  @SuppressWarnings("rawtypes")
  private static final AggregateModel<DecidedStream> MODEL =
      AnnotatedAggregateMetaModelFactory.inspectAggregate(DecidedStream.class);

  private final AxonEventStore eventStore;
  private final Snapshots snapshots;
  private final RecentStreams recent;
  private final Views views;
  private final Map<String, Repository<?>> repositories = new ConcurrentHashMap<>();

  Decisions(AxonEventStore eventStore, Snapshots snapshots, RecentStreams recent, Views views) {
    this.eventStore = eventStore;
    this.snapshots = snapshots;
    this.recent = recent;
    this.views = views;
  }

  /// Decides a command about one stream, and has its events appended when the current unit of work
  /// commits. Several streams may be decided about in one unit; all is stored or nothing.
  ///
  /// Throws what the decision throws.
  ///
  /// @param id of the stream, without its prefix
  /// @param now what the decision takes for the present
  public <S, C, E extends Event> Decision<S, E> decide(
      Decider<S, C, E> decider, Object id, C command, Instant now) {
    String stream = decider.stream(id);
    Aggregate<DecidedStream<S, C, E>> aggregate = load(decider, stream);
    Decision<S, E> decision =
        aggregate.invoke(root -> root.apply(decider.decide().apply(root.state(), command, now)));
    if (!decision.events().isEmpty()) {
      AppendTerms terms = AppendTerms.current();
      for (E event : decision.events()) {
        decider.companions().apply(event).forEach(terms::along);
      }
    }
    return decision;
  }

  /// A stream's state for deciding about another: not locked, and up to date when it is read. Put a
  /// condition on what follows its position where that matters.
  public <S, C, E extends Event> View<S> view(Decider<S, C, E> decider, Object id) {
    return views.of(decider, decider.stream(id));
  }

  private <S, C, E extends Event> Aggregate<DecidedStream<S, C, E>> load(
      Decider<S, C, E> decider, String stream) {
    try {
      return repository(decider)
          .loadOrCreate(stream, () -> new DecidedStream<>(decider, stream, decider.initial()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("loading " + stream + " failed", e);
    }
  }

  @SuppressWarnings("unchecked") // one repository for each decider
  private <S, C, E extends Event> Repository<DecidedStream<S, C, E>> repository(
      Decider<S, C, E> decider) {
    return (Repository<DecidedStream<S, C, E>>)
        repositories.computeIfAbsent(decider.prefix(), prefix -> create(decider));
  }

  @SuppressWarnings("unchecked") // the class literal of a generic class is raw
  private <S, C, E extends Event> Repository<DecidedStream<S, C, E>> create(
      Decider<S, C, E> decider) {
    snapshots.add(decider);
    Class<DecidedStream<S, C, E>> type =
        (Class<DecidedStream<S, C, E>>) (Class<?>) DecidedStream.class;
    return EventSourcingRepository.builder(type)
        .aggregateModel((AggregateModel<DecidedStream<S, C, E>>) (AggregateModel<?>) MODEL)
        .aggregateFactory(new StreamFactory<>(decider, type))
        .eventStore(eventStore)
        .snapshotTriggerDefinition(trigger(decider.snapshot()))
        .cache(recent)
        .build();
  }

  private SnapshotTriggerDefinition trigger(@Nullable SnapshotForm<?, ?> form) {
    return form == null
        ? NoSnapshotTriggerDefinition.INSTANCE
        : new EventCountSnapshotTriggerDefinition(snapshots, form.every());
  }
}
