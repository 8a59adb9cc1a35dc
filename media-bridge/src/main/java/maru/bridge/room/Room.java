package maru.bridge.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalNotice;
import maru.bridge.signal.SignalNotice.PeerJoined;
import maru.bridge.signal.SignalNotice.PeerLeft;
import maru.bridge.signal.SignalNotice.Producer;
import maru.bridge.signal.SignalNotice.Speaking;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One running class: its router and the connections in it. Thread-safe.
final class Room {
  /// Tabs and devices of one member.
  private static final int MOST_CONNECTIONS = 5;

  private final SessionId sessionId;
  private final MemberId instructorId;
  private final JsonNode rtpCapabilities;
  private final Audience audience;
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private Speaking speaking = new Speaking(List.of());

  Room(Started beginning, JsonNode rtpCapabilities) {
    this.sessionId = beginning.sessionId();
    this.instructorId = beginning.instructorId();
    this.audience = new Audience(beginning.studentsSeenBy());
    this.rtpCapabilities = rtpCapabilities;
  }

  SessionId sessionId() {
    return sessionId;
  }

  MemberId instructorId() {
    return instructorId;
  }

  JsonNode rtpCapabilities() {
    return rtpCapabilities;
  }

  synchronized List<Peer> peers() {
    return List.copyOf(peers.values());
  }

  /// Tells the others, and who is heard now. Refuses with [SignalFault#TOO_MANY_CONNECTIONS].
  void enter(Peer peer) {
    Speaking heard;
    synchronized (this) {
      if (connectionsOf(peer.memberId()).size() >= MOST_CONNECTIONS) {
        throw new SignalFault(
            SignalFault.TOO_MANY_CONNECTIONS, MOST_CONNECTIONS + " connections are open already");
      }
      peers.put(peer.peerId(), peer);
      heard = speaking;
    }
    if (!heard.peerIds().isEmpty()) {
      peer.line().tell(heard);
    }
    for (Peer other : others(peer)) {
      other.line().tell(new PeerJoined(shown(peer, other)));
    }
  }

  /// Tells the others; does nothing for whoever left already.
  void leave(Peer peer) {
    boolean wasHere;
    synchronized (this) {
      wasHere = peers.remove(peer.peerId(), peer);
    }
    if (wasHere) {
      tellOthers(peer, new PeerLeft(peer.peerId()));
    }
  }

  synchronized List<Peer> connectionsOf(MemberId member) {
    return peers.values().stream().filter(peer -> peer.memberId().equals(member)).toList();
  }

  /// Null: nobody here publishes it.
  synchronized @Nullable Peer publisher(String producerId) {
    return peers.values().stream()
        .filter(peer -> peer.publishes(producerId))
        .findFirst()
        .orElse(null);
  }

  /// Null: nobody here has it open.
  synchronized @Nullable Peer sender(String dataProducerId) {
    return peers.values().stream()
        .filter(peer -> peer.hasOpened(dataProducerId))
        .findFirst()
        .orElse(null);
  }

  /// Tells everybody, and whoever comes while it is so.
  void speaking(List<String> peerIds) {
    Speaking now = new Speaking(peerIds);
    synchronized (this) {
      speaking = now;
    }
    tellAll(now);
  }

  Audience audience() {
    return audience;
  }

  List<Peer> others(Peer peer) {
    return peers().stream().filter(other -> other != peer).toList();
  }

  /// A connection as another one may know it.
  SignalNotice.Peer shown(Peer peer, Peer to) {
    List<Producer> received =
        peer.producers().stream()
            .filter(producer -> audience.mayReceive(to, peer, producer))
            .toList();
    return new SignalNotice.Peer(
        peer.peerId(),
        peer.memberId().value(),
        peer.name(),
        peer.isInstructor(),
        received,
        peer.dataProducers());
  }

  void tellAll(SignalNotice notice) {
    peers().forEach(peer -> peer.line().tell(notice));
  }

  /// Tells those others who may receive what was published.
  void tellReceivers(Peer publisher, Producer producer, SignalNotice notice) {
    for (Peer peer : others(publisher)) {
      if (audience.mayReceive(peer, publisher, producer)) {
        peer.line().tell(notice);
      }
    }
  }

  /// Not under the lock: a line that fails makes its peer leave.
  void tellOthers(Peer sender, SignalNotice notice) {
    others(sender).forEach(peer -> peer.line().tell(notice));
  }
}
