package maru.store.axon;

import java.time.Instant;
import java.util.Map;
import maru.events.Event;
import maru.events.EventType;
import maru.store.RecordedEvent;
import maru.store.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// A stored event as Axon's message. Its JSON is read when somebody asks for it, once for all
/// processors.
sealed class StoredMessage implements TrackedEventMessage<Event> {
  private static final long serialVersionUID = 1L;

  private final transient StoredEvent stored;
  private final transient TrackingToken token;
  private final transient @Nullable MetaData changed;

  private StoredMessage(StoredEvent stored, TrackingToken token, @Nullable MetaData changed) {
    this.stored = stored;
    this.token = token;
    this.changed = changed;
  }

  static StoredMessage of(StoredEvent stored) {
    return of(stored, new PositionToken(stored.position()), null);
  }

  private static StoredMessage of(
      StoredEvent stored, TrackingToken token, @Nullable MetaData changed) {
    return stored.row().stream() == null
        ? new StoredMessage(stored, token, changed)
        : new OfStream(stored, token, changed);
  }

  RecordedEvent recorded() {
    return stored.recorded();
  }

  @Override
  public TrackingToken trackingToken() {
    return token;
  }

  @Override
  public StoredMessage withTrackingToken(TrackingToken other) {
    return of(stored, other, changed);
  }

  @Override
  public String getIdentifier() {
    return stored.row().id().toString();
  }

  @Override
  public Instant getTimestamp() {
    return stored.row().occurredAt();
  }

  @Override
  public Event getPayload() {
    return stored.recorded().event();
  }

  /// Of a name that is not known here, the interface: who handles that meets the exception of
  /// reading it.
  @Override
  @SuppressWarnings("unchecked")
  public Class<Event> getPayloadType() {
    EventType type = stored.kind();
    return (Class<Event>) (type == null ? Event.class : type.eventClass());
  }

  @Override
  public MetaData getMetaData() {
    MetaData own = changed;
    return own != null ? own : MetaDataKeys.of(stored.recorded().metadata());
  }

  @Override
  public StoredMessage withMetaData(Map<String, ?> metaData) {
    return of(stored, token, MetaData.from(metaData));
  }

  @Override
  public StoredMessage andMetaData(Map<String, ?> metaData) {
    return withMetaData(getMetaData().mergedWith(metaData));
  }

  @Override
  public String toString() {
    return stored.toString();
  }

  /// An event of a stream.
  private static final class OfStream extends StoredMessage implements DomainEventMessage<Event> {
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long seq;

    OfStream(StoredEvent stored, TrackingToken token, @Nullable MetaData changed) {
      super(stored, token, changed);
      String name = stored.row().stream();
      Long place = stored.row().seq();
      if (name == null || place == null) {
        throw new IllegalArgumentException(stored + " is of no stream");
      }
      this.stream = name;
      this.seq = place;
    }

    @Override
    public long getSequenceNumber() {
      return seq;
    }

    @Override
    public String getAggregateIdentifier() {
      return stream;
    }

    @Override
    public String getType() {
      return Decider.prefixOf(stream);
    }

    @Override
    public OfStream withMetaData(Map<String, ?> metaData) {
      return (OfStream) super.withMetaData(metaData);
    }

    @Override
    public OfStream andMetaData(Map<String, ?> metaData) {
      return (OfStream) super.andMetaData(metaData);
    }
  }
}
