package maru.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import maru.events.Event;
import maru.events.member.MemberId;
import maru.store.Companion;
import maru.store.Metadata;
import maru.store.NewEvent;
import org.jspecify.annotations.Nullable;

/// One event of the town's past.
///
/// @param stream null: it belongs to none
/// @param seq its place in the stream, or among those of none
/// @param by who did it
record TownEvent(
    @Nullable String stream,
    long seq,
    Event event,
    Instant at,
    @Nullable MemberId by,
    @Nullable Companion row) {

  /// The same id on every try, so that what is stored already is not stored again.
  NewEvent toStore() {
    Metadata metadata = new Metadata(by, null, null, null, true);
    return new NewEvent(
        TownIds.uuid("event:" + stream + ":" + seq),
        stream,
        stream == null ? null : seq,
        event,
        at,
        metadata);
  }

  /// Ids that depend on a name alone.
  static final class TownIds {
    private TownIds() {}

    static UUID uuid(String name) {
      return UUID.nameUUIDFromBytes(("town:" + name).getBytes(StandardCharsets.UTF_8));
    }

    static MemberId member(String name) {
      return MemberId.of(uuid("member:" + name));
    }
  }
}
