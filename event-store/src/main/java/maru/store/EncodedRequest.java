package maru.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.Event;
import maru.events.EventJson;
import maru.events.EventType;
import org.jspecify.annotations.Nullable;

/// A request in the form that goes to the database. Made by the caller's own thread, so that what
/// can't be written fails there, and whoever leads a group only copies.
record EncodedRequest(
    List<EventRow> events,
    List<Condition> conditions,
    @Nullable String deadline,
    @Nullable Receipt receipt,
    List<CompanionJson> companions) {

  record EventRow(
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

  static EncodedRequest of(AppendRequest request, EventJson json) {
    return new EncodedRequest(
        request.events().stream().map(event -> row(event, json)).toList(),
        request.conditions(),
        Sql.time(request.deadline()),
        request.receipt(),
        request.companions().stream().map(CompanionJson::of).toList());
  }

  /// Whether it has events and nothing else to look at.
  boolean isPlain() {
    return !events.isEmpty()
        && conditions.isEmpty()
        && deadline == null
        && receipt == null
        && companions.isEmpty();
  }

  private static EventRow row(NewEvent appended, EventJson json) {
    Event event = appended.event();
    EventType type = json.types().of(event.getClass());
    return new EventRow(
        appended.id(),
        appended.stream(),
        appended.seq(),
        type.name(),
        type.revision(),
        type.session(event),
        type.member(event),
        type.course(event),
        appended.occurredAt(),
        json.write(event),
        MetadataJson.write(appended.metadata()));
  }
}
