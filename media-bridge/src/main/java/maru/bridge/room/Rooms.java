package maru.bridge.room;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import maru.bridge.media.MediaEvents;
import maru.bridge.media.MediaRefusal;
import maru.bridge.media.MediaServer;
import maru.bridge.media.MediaServer.Router;
import maru.bridge.signal.SignalNotice.DataProducerClosed;
import maru.bridge.signal.SignalNotice.Producer;
import maru.bridge.signal.SignalNotice.ProducerClosed;
import maru.bridge.signal.SignalNotice.ProducerMuted;
import maru.bridge.signal.SignalNotice.RoomClosed;
import maru.bridge.signal.Source;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The rooms that are open. A room's router has the session's id.
@Component
final class Rooms implements MediaEvents.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

  private final MediaServer media;
  private final Map<SessionId, Room> rooms = new ConcurrentHashMap<>();

  Rooms(MediaServer media) {
    this.media = media;
  }

  /// Those who ask at the same time get the same one.
  Room open(Started beginning) {
    return rooms.computeIfAbsent(beginning.sessionId(), _ -> opened(beginning));
  }

  /// A router that is there already was left behind by a bridge that is gone.
  private Room opened(Started beginning) {
    String routerId = beginning.sessionId().value();
    Router router = media.openRouter(routerId);
    if (!router.created()) {
      media.abandonTransports(routerId);
    }
    return new Room(beginning, router.rtpCapabilities());
  }

  @Nullable Room find(SessionId sessionId) {
    return rooms.get(sessionId);
  }

  /// The class is over.
  void close(SessionId sessionId) {
    Room room = rooms.remove(sessionId);
    if (room != null) {
      for (Peer peer : room.peers()) {
        peer.line().tell(new RoomClosed());
        peer.line().hangUp(Line.Goodbye.CLASS_ENDED);
      }
    }
    try {
      media.closeRouter(sessionId.value());
    } catch (MediaRefusal e) {
      LOG.warn("The router of {} was not closed", sessionId, e);
    }
  }

  /// Nobody hears their microphones any more.
  void mute(SessionId sessionId, MemberId member) {
    Room room = rooms.get(sessionId);
    if (room == null) {
      return;
    }
    for (Peer peer : room.connectionsOf(member)) {
      for (Producer producer : peer.producers()) {
        if (producer.source() == Source.MICROPHONE) {
          mute(room, peer, producer.producerId());
        }
      }
    }
  }

  private void mute(Room room, Peer peer, String producerId) {
    try {
      media.pauseProducer(producerId);
    } catch (MediaRefusal e) {
      LOG.warn("A microphone in {} was not paused", room.sessionId(), e);
    }
    room.tellAll(new ProducerMuted(peer.peerId(), producerId));
  }

  /// Their connections are closed, and all their media with them.
  void remove(SessionId sessionId, MemberId member) {
    Room room = rooms.get(sessionId);
    if (room != null) {
      room.connectionsOf(member).forEach(peer -> peer.line().hangUp(Line.Goodbye.REMOVED));
    }
  }

  @Override
  public void routersLost(List<String> routerIds) {
    routerIds.forEach(routerId -> lost(new SessionId(routerId)));
  }

  @Override
  public void everythingLost() {
    List.copyOf(rooms.keySet()).forEach(this::lost);
  }

  @Override
  public void producerClosed(String routerId, String producerId) {
    Room room = rooms.get(new SessionId(routerId));
    Peer peer = room == null ? null : room.publisher(producerId);
    Producer producer = peer == null ? null : peer.unpublish(producerId);
    if (room != null && peer != null && producer != null) {
      room.tellReceivers(peer, producer, new ProducerClosed(peer.peerId(), producerId));
    }
  }

  @Override
  public void dataProducerClosed(String routerId, String dataProducerId) {
    Room room = rooms.get(new SessionId(routerId));
    Peer peer = room == null ? null : room.sender(dataProducerId);
    if (room != null && peer != null && peer.close(dataProducerId)) {
      room.tellOthers(peer, new DataProducerClosed(peer.peerId(), dataProducerId));
    }
  }

  @Override
  public void speakers(String routerId, List<String> producerIds) {
    Room room = rooms.get(new SessionId(routerId));
    if (room != null) {
      List<String> peerIds =
          producerIds.stream()
              .map(room::publisher)
              .filter(Objects::nonNull)
              .map(Peer::peerId)
              .toList();
      room.speaking(peerIds);
    }
  }

  /// Everybody comes back by the same way as the first time.
  private void lost(SessionId sessionId) {
    Room room = rooms.remove(sessionId);
    if (room != null) {
      LOG.warn("The room of {} was lost; its people are asked to come back", sessionId);
      room.peers().forEach(peer -> peer.line().hangUp(Line.Goodbye.ROOM_LOST));
    }
  }
}
