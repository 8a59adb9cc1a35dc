package maru.store;

import java.time.Instant;
import java.util.UUID;
import maru.events.EventJson;
import maru.events.EventType;
import org.jspecify.annotations.Nullable;

/// A row of the event table, its JSON unread until somebody asks. Thread-safe: readers of one
/// process share it.
public final class StoredEvent {
  private final Row row;
  private final EventJson json;
  private volatile @Nullable RecordedEvent recorded;

  StoredEvent(Row row, EventJson json) {
    this.row = row;
    this.json = json;
  }

  /// The columns as they are. `payload` and `metadata` are JSON.
  public record Row(
      long position,
      UUID id,
      @Nullable String stream,
      @Nullable Long seq,
      String type,
      int revision,
      @Nullable String session,
      @Nullable String member,
      @Nullable String course,
      Instant occurredAt,
      String payload,
      String metadata) {}

  public Row row() {
    return row;
  }

  public long position() {
    return row.position();
  }

  /// The event's stable name.
  public String type() {
    return row.type();
  }

  /// Whether it was only observed of a class's media: see [EventReader#observed].
  public boolean isObserved() {
    return EventReader.OBSERVED.contains(row.type());
  }

  /// What kind of event it is; null of a name that this program does not know.
  public @Nullable EventType kind() {
    return json.types().named(row.type());
  }

  /// Of the newest revision. Refuses with [maru.events.UnknownEventException] what this program is
  /// too old for.
  public RecordedEvent recorded() {
    RecordedEvent known = recorded;
    if (known == null) {
      known =
          new RecordedEvent(
              row.position(),
              row.id(),
              row.stream(),
              row.seq(),
              json.read(row.type(), row.revision(), row.payload()),
              row.occurredAt(),
              MetadataJson.read(row.metadata()));
      recorded = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return row.type() + " at " + row.position();
  }
}
