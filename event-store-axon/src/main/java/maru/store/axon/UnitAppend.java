package maru.store.axon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import maru.events.Event;
import maru.store.AppendOutcome;
import maru.store.AppendOutcome.AddressTaken;
import maru.store.AppendOutcome.ConditionFailed;
import maru.store.AppendOutcome.KeyReused;
import maru.store.AppendOutcome.Late;
import maru.store.AppendOutcome.Repeated;
import maru.store.AppendOutcome.Stored;
import maru.store.AppendOutcome.Taken;
import maru.store.AppendRequest;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.Receipt;
import maru.store.axon.AppendTerms.Demand;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// What one root unit of work appends: everything in one request, in its commit phase.
final class UnitAppend {
  private static final String KEY = UnitAppend.class.getName();

  private final EventStore store;
  private final UnitOfWork<?> root;
  private final List<EventMessage<?>> events = new ArrayList<>();

  private UnitAppend(EventStore store, UnitOfWork<?> root) {
    this.store = store;
    this.root = root;
  }

  /// @param published is told after the commit
  static UnitAppend of(
      UnitOfWork<?> root, EventStore store, Consumer<List<EventMessage<?>>> published) {
    return root.getOrComputeResource(
        KEY,
        key -> {
          UnitAppend append = new UnitAppend(store, root);
          root.onCommit(unit -> append.store());
          root.afterCommit(unit -> published.accept(append.events));
          return append;
        });
  }

  void add(List<? extends EventMessage<?>> more) {
    events.addAll(more);
  }

  private void store() {
    Attempt attempt = Attempt.current();
    CommandContext context = attempt == null ? CommandContext.NONE : attempt.context();
    AppendTerms terms = AppendTerms.of(root);
    AppendRequest request =
        new AppendRequest(
            rows(events, context, root.getMessage().getIdentifier()),
            terms.demands().stream().map(Demand::condition).toList(),
            terms.deadline(),
            receipt(context),
            terms.companions());
    if (request.events().isEmpty() && request.companions().isEmpty() && request.receipt() == null) {
      return;
    }
    long position = judge(store.append(request), terms);
    if (attempt != null) {
      attempt.stored(position);
    }
  }

  private long judge(AppendOutcome outcome, AppendTerms terms) {
    return switch (outcome) {
      case Stored stored -> stored.last();
      // By the ids of its events: the reply to an earlier call was lost.
      case Repeated repeated when repeated.answer() == null -> repeated.last();
      case ConditionFailed _ -> throw failedCondition(outcome, terms);
      case Late _ when terms.tooLate() != null -> throw terms.tooLate().get();
      case AddressTaken _ when terms.addressTaken() != null -> throw terms.addressTaken().get();
      case Repeated _, KeyReused _, Taken _, Late _, AddressTaken _ ->
          throw new NotStoredException(outcome);
    };
  }

  private RuntimeException failedCondition(AppendOutcome outcome, AppendTerms terms) {
    for (Demand demand : terms.demands()) {
      if (demand.refusal() != null && !store.reader().holds(demand.condition())) {
        return demand.refusal().get();
      }
    }
    return new NotStoredException(outcome);
  }

  private @Nullable Receipt receipt(CommandContext context) {
    Idempotency key = context.idempotency();
    return key == null
        ? null
        : new Receipt(key.actor(), key.key(), key.bodyHash(), key.toJson().apply(answer()));
  }

  private @Nullable Object answer() {
    return root.getExecutionResult() == null
        ? null
        : root.getExecutionResult().getResult().getPayload();
  }

  static List<NewEvent> rows(
      List<? extends EventMessage<?>> messages, CommandContext context, String correlation) {
    Metadata metadata = metadata(context, correlation);
    return messages.stream().map(message -> row(message, context, metadata)).toList();
  }

  private static Metadata metadata(CommandContext context, String correlation) {
    Metadata given = context.metadata();
    return new Metadata(
        given.by(),
        given.correlation() == null ? correlation : given.correlation(),
        given.causation(),
        given.trace(),
        context.importedAt() != null);
  }

  private static NewEvent row(EventMessage<?> message, CommandContext context, Metadata metadata) {
    UUID id = UUID.fromString(message.getIdentifier());
    Event event = (Event) message.getPayload();
    Instant imported = context.importedAt();
    Instant at =
        imported != null ? imported : message.getTimestamp().truncatedTo(ChronoUnit.MICROS);
    return message instanceof DomainEventMessage<?> domain
        ? new NewEvent(
            id, domain.getAggregateIdentifier(), domain.getSequenceNumber(), event, at, metadata)
        : new NewEvent(id, null, null, event, at, metadata);
  }
}
