package maru.query.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import maru.events.Event;
import maru.events.EventType;
import maru.events.EventTypes;
import maru.query.elastic.BulkRequest;
import maru.query.elastic.Elastic;
import maru.store.EventReader;
import maru.store.RecordedEvent;
import maru.store.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills a new index with a projection of all events so far. It is the index's only writer, so
/// documents stay in memory until many have changed, and each is written few times.
public final class Rebuild<D> {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int READ = 5_000;

  /// Documents changed in memory before they are written.
  private static final int MOST_CHANGED = 40_000;

  private static final int BULK = 500;
  private static final int BULK_BYTES = 5 << 20;
  private static final int AT_ONCE = 3;

  private final EventReader reader;
  private final Elastic elastic;
  private final Projection<D> projection;
  private final String index;
  private final Set<Class<? extends Event>> types;
  private final Documents<D> documents;
  private final Deque<CompletableFuture<Void>> sent = new ArrayDeque<>();
  private boolean everythingHere = true;
  private volatile long position;
  private volatile long head;

  /// @param index exists and is empty
  public Rebuild(EventReader reader, Elastic elastic, Projection<D> projection, String index) {
    this.reader = reader;
    this.elastic = elastic;
    this.projection = projection;
    this.index = index;
    this.documents = new Documents<>(elastic, projection, index);
    this.types =
        EventTypes.ALL.all().stream()
            .map(EventType::eventClass)
            .filter(
                type -> projection.reads().stream().anyMatch(root -> root.isAssignableFrom(type)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns when the index holds everything up to the position that it answers with.
  public long fill() {
    head = reader.head();
    while (position < head) {
      List<StoredEvent> events =
          reader.storedAfter(position, READ).stream().filter(e -> e.position() <= head).toList();
      if (events.isEmpty()) {
        break;
      }
      fold(events);
      position = events.getLast().position();
      if (documents.changes() >= MOST_CHANGED) {
        write();
        documents.forget();
        everythingHere = false;
      }
      head = Math.max(head, reader.head());
    }
    write();
    return position;
  }

  /// How far it has come, 0..1.
  double progress() {
    return head == 0 ? 0 : Math.min(1, position / (double) head);
  }

  private void fold(List<StoredEvent> stored) {
    List<RecordedEvent> events =
        stored.stream().filter(this::read).map(StoredEvent::recorded).toList();
    List<String> ids =
        events.stream()
            .map(event -> projection.documentId(event.event()))
            .filter(Objects::nonNull)
            .toList();
    if (everythingHere) {
      documents.assumeNew(ids);
    } else {
      documents.load(ids);
    }
    for (RecordedEvent event : events) {
      String id = projection.documentId(event.event());
      if (id != null) {
        fold(id, event);
      }
    }
  }

  /// What can't be folded here can't be folded by the running projection either, which puts it
  /// aside where it is seen.
  private void fold(String id, RecordedEvent event) {
    try {
      documents.fold(
          id,
          new PastEvent(event.position(), projection.opened(event.event()), event.occurredAt()));
    } catch (RuntimeException e) {
      LOG.warn("{} leaves out the event at {}", index, event.position(), e);
    }
  }

  private boolean read(StoredEvent event) {
    EventType type = EventTypes.ALL.named(event.type());
    return type != null && types.contains(type.eventClass());
  }

  private void write() {
    for (BulkRequest bulk : documents.takeInParts(BULK, BULK_BYTES)) {
      while (sent.size() >= AT_ONCE) {
        await(sent.removeFirst());
      }
      sent.addLast(
          elastic
              .sendLater("POST", bulk.path(), bulk.body())
              .thenAccept(answer -> refuseFailures(bulk.outcome(answer))));
    }
    while (!sent.isEmpty()) {
      await(sent.removeFirst());
    }
  }

  private void refuseFailures(BulkRequest.Outcome outcome) {
    if (!outcome.failed().isEmpty()) {
      throw new IllegalStateException(index + " refused " + outcome.failed().getFirst());
    }
  }

  private static void await(CompletableFuture<Void> request) {
    try {
      request.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("a bulk request failed", e.getCause());
    }
  }
}
