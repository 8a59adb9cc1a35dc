package maru.bridge.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maru.bridge.media.MediaEvents;
import maru.bridge.media.MediaRefusal;
import maru.bridge.media.MediaServer;
import maru.events.Event;
import maru.events.EventTypes;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent.MemberMuted;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.store.EventStore;
import maru.store.Follower;
import maru.store.RecordedEvent;
import maru.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// When a class has started, its room is opened; when it has ended, its room is closed. Whom the
/// instructor mutes or removes is muted or removed there.
///
/// Only what happens from now on is followed: a room whose start was missed is opened by the first
/// who joins, and one whose end was missed closes when its people are told by their live channel.
@Component
final class RoomAutomation implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RoomAutomation.class);
  private static final Set<String> FOLLOWED =
      Stream.of(Started.class, Ended.class, MemberMuted.class, MemberRemoved.class)
          .map(type -> EventTypes.ALL.of(type).name())
          .collect(Collectors.toUnmodifiableSet());

  /// What is imported now and happened longer ago has no room: the demo town's past, for one.
  private static final Duration PAST = Duration.ofHours(1);

  private final EventStore store;
  private final Rooms rooms;
  private final MediaServer media;
  private @Nullable Follower follower;
  private @Nullable MediaEvents mediaEvents;

  RoomAutomation(EventStore store, Rooms rooms, MediaServer media) {
    this.store = store;
    this.rooms = rooms;
    this.media = media;
  }

  @Override
  public void start() {
    follower = store.follow("room-automation", store.reader().head(), this::happened);
    mediaEvents = new MediaEvents(media, rooms);
    mediaEvents.start();
  }

  @Override
  public void stop() {
    if (follower != null) {
      follower.close();
      follower = null;
    }
    if (mediaEvents != null) {
      mediaEvents.close();
      mediaEvents = null;
    }
  }

  @Override
  public boolean isRunning() {
    return follower != null;
  }

  private void happened(List<StoredEvent> events) {
    for (StoredEvent event : events) {
      if (FOLLOWED.contains(event.type())) {
        RecordedEvent recorded = event.recorded();
        if (recorded.occurredAt().isAfter(Instant.now().minus(PAST))) {
          happened(recorded.event());
        }
      }
    }
  }

  private void happened(Event event) {
    switch (event) {
      case Started e -> open(e);
      case Ended e -> rooms.close(e.sessionId());
      case MemberMuted e -> rooms.mute(e.sessionId(), e.memberId());
      case MemberRemoved e -> rooms.remove(e.sessionId(), e.memberId());
      default -> throw new IllegalStateException(event + " is not followed");
    }
  }

  private void open(Started started) {
    try {
      rooms.open(started);
    } catch (MediaRefusal e) {
      LOG.warn("The room of {} waits for the media server", started.sessionId(), e);
    }
  }
}
