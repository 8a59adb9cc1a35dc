package maru.query.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import maru.events.Event;
import maru.query.elastic.BulkRequest;
import maru.query.elastic.Elastic;
import maru.query.elastic.ElasticException;
import maru.store.axon.LateProcessor;
import maru.store.axon.PositionToken;
import maru.store.axon.TryAgainException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Folds events into one index. A batch's documents are read at once, before its first event is
/// folded, and written at once, before its token is committed.
final class ProjectionHandler<D> implements EventMessageHandler {
  private static final String BATCH = "maru.projection.batch";

  private final Elastic elastic;
  private final Projection<D> projection;
  private final String index;
  private final Supplier<LateProcessor> processor;

  /// @param processor for events that can't be written
  ProjectionHandler(
      Elastic elastic, Projection<D> projection, String index, Supplier<LateProcessor> processor) {
    this.elastic = elastic;
    this.projection = projection;
    this.index = index;
    this.processor = processor;
  }

  @Override
  public @Nullable Object handle(EventMessage<?> message) {
    Event event = (Event) message.getPayload();
    String id = projection.documentId(event);
    if (id != null) {
      Batch<D> batch = batch();
      batch.last.put(id, message);
      batch.documents.fold(
          id, new PastEvent(position(message), projection.opened(event), message.getTimestamp()));
    }
    return null;
  }

  /// What an event belongs to: its document, or else itself.
  Object sequence(EventMessage<?> message) {
    if (message.getPayload() instanceof Event event) {
      String id = projection.documentId(event);
      return id == null ? message.getIdentifier() : id;
    }
    return message.getIdentifier();
  }

  private record Batch<D>(Documents<D> documents, Map<String, EventMessage<?>> last) {}

  private Batch<D> batch() {
    UnitOfWork<?> work = CurrentUnitOfWork.get().root();
    return work.getOrComputeResource(
        BATCH,
        _ -> {
          Batch<D> batch =
              new Batch<>(new Documents<>(elastic, projection, index), new HashMap<>());
          load(work, batch);
          work.onPrepareCommit(_ -> write(batch));
          return batch;
        });
  }

  private void load(UnitOfWork<?> work, Batch<D> batch) {
    List<? extends Message<?>> messages =
        work instanceof BatchingUnitOfWork<?> all ? all.getMessages() : List.of(work.getMessage());
    surroundings(() ->
        batch.documents.load(
            messages.stream()
                .map(Message::getPayload)
                .filter(Event.class::isInstance)
                .map(event -> projection.documentId((Event) event))
                .filter(java.util.Objects::nonNull)
                .toList()));
  }

  private void write(Batch<D> batch) {
    surroundings(() -> {
      BulkRequest.Outcome outcome = batch.documents.take().send(elastic);
      for (BulkRequest.Failed failed : outcome.failed()) {
        if (failed.passing()) {
          throw new TryAgainException(
              index + " is not writable", new IllegalStateException(failed.error()));
        }
        EventMessage<?> last = batch.last.get(failed.id());
        if (last != null) {
          processor.get().putAside(failed.id(), last, new IllegalArgumentException(failed.error()));
        }
      }
    });
  }

  private static void surroundings(Runnable access) {
    try {
      access.run();
    } catch (ElasticException e) {
      throw new TryAgainException("Elasticsearch is away", e);
    }
  }

  private static long position(EventMessage<?> message) {
    return message instanceof TrackedEventMessage<?> tracked
        ? PositionToken.of(tracked.trackingToken()).at()
        : 0;
  }
}
