package maru.store.axon;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import maru.store.EventReader;
import maru.store.StoredEvent;
import maru.store.Tail;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/// Events after a position: from the table while far behind, from the tail once near. For one
/// reading thread.
final class PositionedStream implements TrackingEventStream {
  private static final int READ = 1_000;

  private final EventReader reader;
  private final Tail tail;
  private long position;
  private Iterator<StoredEvent> fetched = Collections.emptyIterator();
  private @Nullable TrackedEventMessage<?> next;
  private @Nullable Runnable callback;

  PositionedStream(EventReader reader, Tail tail, long after) {
    this.reader = reader;
    this.tail = tail;
    this.position = after;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return Optional.ofNullable(find());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    if (find() == null && timeout > 0) {
      tail.await(position, Duration.of(timeout, unit.toChronoUnit()));
    }
    return find() != null;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    TrackedEventMessage<?> found = find();
    while (found == null) {
      tail.await(position, Duration.ofDays(1));
      found = find();
    }
    next = null;
    return found;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable onAvailable) {
    close();
    callback = onAvailable;
    tail.onNew(onAvailable);
    return true;
  }

  @Override
  public void close() {
    if (callback != null) {
      tail.remove(callback);
      callback = null;
    }
  }

  private @Nullable TrackedEventMessage<?> find() {
    if (next == null) {
      if (!fetched.hasNext()) {
        fetched = fetch().iterator();
      }
      if (fetched.hasNext()) {
        StoredEvent stored = fetched.next();
        position = stored.position();
        next = StoredMessage.of(stored);
      }
    }
    return next;
  }

  private List<StoredEvent> fetch() {
    List<StoredEvent> recent = tail.after(position, READ);
    return recent != null ? recent : reader.storedAfter(position, READ);
  }
}
