package maru.query.classroom;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import maru.events.catalogue.SessionId;
import maru.store.EventStore;
import maru.store.Follower;
import maru.store.MemberNames;
import maru.store.PersonalKeys;
import maru.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The classes that somebody follows, kept in memory and rebuilt from their events.
@Component
final class LiveRooms implements SmartLifecycle {
  private final EventStore store;
  private final MemberNames names;
  private final PersonalKeys keys;
  private final Map<SessionId, LiveRoom> rooms = new ConcurrentHashMap<>();
  private @Nullable Follower follower;

  LiveRooms(EventStore store, MemberNames names, PersonalKeys keys) {
    this.store = store;
    this.names = names;
    this.keys = keys;
  }

  /// Who reads must leave again by [#close].
  record Reading(LiveRoom room, LiveInbox inbox) {}

  /// Follows a class for a reader.
  ///
  /// @param after the last position that the reader has seen; null: it begins
  Reading open(SessionId sessionId, LiveReader reader, @Nullable Long after) {
    AtomicReference<@Nullable LiveInbox> inbox = new AtomicReference<>();
    LiveRoom room =
        rooms.compute(
            sessionId,
            (id, known) -> {
              LiveRoom open = known == null ? newRoom(id) : known;
              open.catchUp();
              inbox.set(open.open(reader, after));
              return open;
            });
    // What came between the reading and the room's entry into the map was not handed to it.
    room.catchUp();
    room.observe();
    return new Reading(room, Objects.requireNonNull(inbox.get()));
  }

  void close(Reading reading, SessionId sessionId) {
    reading.room().close(reading.inbox());
    rooms.computeIfPresent(sessionId, (id, room) -> room.isUnread() ? null : room);
  }

  /// The class as it is now.
  <A> A look(SessionId sessionId, Function<LiveClass, A> question) {
    LiveRoom known = rooms.get(sessionId);
    LiveRoom room = known == null ? newRoom(sessionId) : known;
    room.catchUp();
    return room.look(question);
  }

  private LiveRoom newRoom(SessionId sessionId) {
    return new LiveRoom(sessionId, store.reader(), names, keys::open, Clock.systemUTC());
  }

  @Override
  public void start() {
    follower = store.follow("live-channel", store.reader().head(), this::happened);
  }

  @Override
  public void stop() {
    if (follower != null) {
      follower.close();
      follower = null;
    }
    // Else the server would wait for streams that nothing ends.
    rooms.values().forEach(LiveRoom::endAll);
  }

  @Override
  public boolean isRunning() {
    return follower != null;
  }

  /// Rooms read what is new themselves, from where they stand: then none misses what happened while
  /// it was being opened.
  private void happened(List<StoredEvent> events) {
    rooms(events, event -> !event.isObserved()).forEach(LiveRoom::catchUp);
    rooms(events, StoredEvent::isObserved).forEach(LiveRoom::observe);
  }

  private List<LiveRoom> rooms(List<StoredEvent> events, Predicate<StoredEvent> which) {
    return events.stream()
        .filter(which)
        .map(event -> event.row().session())
        .filter(Objects::nonNull)
        .distinct()
        .map(session -> rooms.get(new SessionId(session)))
        .filter(Objects::nonNull)
        .toList();
  }
}
