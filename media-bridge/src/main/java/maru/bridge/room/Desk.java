package maru.bridge.room;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import maru.bridge.media.MediaRefusal;
import maru.bridge.media.MediaServer;
import maru.bridge.observe.ConnectionDiary;
import maru.bridge.observe.ServerViews;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalNotice;
import maru.bridge.signal.SignalNotice.Producer;
import maru.bridge.signal.SignalNotice.ProducerClosed;
import maru.bridge.signal.SignalNotice.ProducerOpened;
import maru.bridge.signal.SignalRequest;
import maru.bridge.signal.SignalRequest.CloseDataProducer;
import maru.bridge.signal.SignalRequest.CloseProducer;
import maru.bridge.signal.SignalRequest.ConnectTransport;
import maru.bridge.signal.SignalRequest.Consume;
import maru.bridge.signal.SignalRequest.ConsumeData;
import maru.bridge.signal.SignalRequest.CreateTransport;
import maru.bridge.signal.SignalRequest.Direction;
import maru.bridge.signal.SignalRequest.Join;
import maru.bridge.signal.SignalRequest.Leave;
import maru.bridge.signal.SignalRequest.Observe;
import maru.bridge.signal.SignalRequest.PauseConsumer;
import maru.bridge.signal.SignalRequest.PreferLayers;
import maru.bridge.signal.SignalRequest.Produce;
import maru.bridge.signal.SignalRequest.ProduceData;
import maru.bridge.signal.SignalRequest.RestartIce;
import maru.bridge.signal.SignalRequest.ResumeConsumer;
import maru.command.Refused;
import maru.command.classroom.ClassroomRefusal;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Answers the requests of one connection, one after the other. It may be closed from any thread.
public final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final Map<String, Object> DONE = Map.of();

  private final Desks shared;
  private final SessionId sessionId;
  private final MemberId memberId;
  private final Line line;
  private final String connection = UUID.randomUUID().toString();
  private final AtomicReference<@Nullable Place> place = new AtomicReference<>();

  Desk(Desks shared, SessionId sessionId, MemberId memberId, Line line) {
    this.shared = shared;
    this.sessionId = sessionId;
    this.memberId = memberId;
    this.line = line;
  }

  private record Place(Room room, Peer peer, ConnectionDiary diary) {}

  /// Refuses with [SignalFault], [MediaRefusal] or [Refused].
  ///
  /// @return what the answer carries: plain JSON
  public Object answer(SignalRequest request) {
    return switch (request) {
      case Join _ -> join();
      case CreateTransport r -> createTransport(joined(), r);
      case ConnectTransport r -> connect(joined(), r);
      case RestartIce r -> restartIce(joined(), r);
      case Produce r -> produce(joined(), r);
      case CloseProducer r -> closeProducer(joined(), r);
      case Consume r -> consume(joined(), r);
      case ResumeConsumer r -> resume(joined(), r);
      case PauseConsumer r -> pause(joined(), r);
      case PreferLayers r -> preferLayers(joined(), r);
      case ProduceData r -> channels(joined()).produce(r);
      case CloseDataProducer r -> channels(joined()).close(r);
      case ConsumeData r -> channels(joined()).consume(r);
      case Observe r -> observe(joined(), r);
      case Leave _ -> leave();
    };
  }

  /// For a member of this JVM; no browser's request leads here.
  ///
  /// @return what the media server says of the transport
  JsonNode createPlainTransport() {
    Place at = joined();
    JsonNode made = media().createPlainTransport(sessionId.value());
    at.peer().ownTransport(made.path("transportId").asString(), Direction.SEND);
    return made;
  }

  /// The connection is gone. Harmless when repeated.
  ///
  /// @param told its browser turned away from the class, or was shown out; else it was lost
  public void close(boolean told) {
    Place left = place.getAndSet(null);
    if (left == null) {
      return;
    }
    left.room().leave(left.peer());
    for (String transportId : left.peer().transports()) {
      try {
        media().closeTransport(transportId);
      } catch (MediaRefusal e) {
        LOG.debug("Transport {} could not be closed", transportId, e);
      }
    }
    left.diary().closed(told);
    shared.attendance().go(connection);
  }

  private Object join() {
    if (place.get() != null) {
      throw new SignalFault(SignalFault.ALREADY_JOINED, "this connection has joined");
    }
    Started started = shared.attendance().come(connection, sessionId, memberId);
    try {
      return enter(started);
    } catch (RuntimeException e) {
      shared.attendance().go(connection);
      throw e;
    }
  }

  private Object enter(Started started) {
    Room room = shared.rooms().open(started);
    Peer peer =
        new Peer(
            connection,
            memberId,
            shared.names().of(memberId).orElse(""),
            started.instructorId().equals(memberId),
            line);
    room.enter(peer);
    staysUnlessRemoved(room, peer);
    ConnectionDiary diary =
        shared.observations().open(sessionId, started.courseId(), memberId, connection);
    place.set(new Place(room, peer, diary));
    return Map.of(
        "peerId", peer.peerId(),
        "instructor", peer.isInstructor(),
        "rtpCapabilities", room.rtpCapabilities(),
        "iceServers", shared.turn().serversFor(memberId, Instant.now()),
        "peers", room.others(peer).stream().map(other -> room.shown(other, peer)).toList());
  }

  /// Whoever is removed from now on is found in the room; whoever was removed on the way in is not
  /// looked for any more.
  private void staysUnlessRemoved(Room room, Peer peer) {
    if (shared.attendance().isRemoved(sessionId, memberId)) {
      room.leave(peer);
      throw new Refused(ClassroomRefusal.REMOVED);
    }
  }

  private Object createTransport(Place at, CreateTransport request) {
    var made = media().createTransport(sessionId.value());
    at.peer().ownTransport(made.path("transportId").asString(), request.direction());
    return made;
  }

  private Object connect(Place at, ConnectTransport request) {
    at.peer().mustOwnTransport(request.transportId());
    media().connect(request.transportId(), request.dtlsParameters());
    return DONE;
  }

  private Object restartIce(Place at, RestartIce request) {
    at.peer().mustOwnTransport(request.transportId());
    return media().restartIce(request.transportId());
  }

  private Object produce(Place at, Produce request) {
    Peer peer = at.peer();
    peer.mustOwnTransport(request.transportId());
    Publishing.isAllowed(peer, request.source());
    String kind = request.source().kind();
    String producerId = media().produce(request.transportId(), kind, request.rtpParameters());
    Producer producer = new Producer(producerId, request.source(), kind);
    peer.publish(producer);
    at.room().tellReceivers(peer, producer, new ProducerOpened(peer.peerId(), producer));
    return Map.of("producerId", producerId);
  }

  private Object closeProducer(Place at, CloseProducer request) {
    Peer peer = at.peer();
    Producer producer = peer.unpublish(request.producerId());
    if (producer == null) {
      throw new SignalFault(SignalFault.NOT_YOURS, "this connection does not publish it");
    }
    media().closeProducer(request.producerId());
    SignalNotice closed = new ProducerClosed(peer.peerId(), request.producerId());
    at.room().tellReceivers(peer, producer, closed);
    return DONE;
  }

  private Object consume(Place at, Consume request) {
    at.peer().mustOwnTransport(request.transportId());
    Peer publisher = at.room().publisher(request.producerId());
    Producer producer = publisher == null ? null : publisher.producer(request.producerId());
    if (publisher == null || producer == null) {
      throw new SignalFault(SignalFault.NO_SUCH_PRODUCER, "nobody in this room publishes it");
    }
    at.room().audience().isAllowed(at.peer(), publisher, producer);
    var consumed =
        media().consume(request.transportId(), request.producerId(), request.rtpCapabilities());
    at.peer().ownConsumer(consumed.path("consumerId").asString());
    return consumed;
  }

  private Object resume(Place at, ResumeConsumer request) {
    at.peer().mustOwnConsumer(request.consumerId());
    media().resumeConsumer(request.consumerId());
    return DONE;
  }

  private Object pause(Place at, PauseConsumer request) {
    at.peer().mustOwnConsumer(request.consumerId());
    media().pauseConsumer(request.consumerId());
    return DONE;
  }

  private Object preferLayers(Place at, PreferLayers request) {
    at.peer().mustOwnConsumer(request.consumerId());
    media().preferLayers(request.consumerId(), request.spatialLayer(), request.temporalLayer());
    return DONE;
  }

  private DataChannels channels(Place at) {
    return new DataChannels(media(), at.room(), at.peer());
  }

  private Object observe(Place at, Observe request) {
    at.diary()
        .observe(
            request.clockMillis(),
            request.observations(),
            () ->
                ServerViews.of(
                    media(),
                    at.peer().transport(Direction.SEND),
                    at.peer().transport(Direction.RECEIVE)));
    return DONE;
  }

  private Object leave() {
    close(true);
    return DONE;
  }

  private Place joined() {
    Place at = place.get();
    if (at == null) {
      throw new SignalFault(SignalFault.NOT_JOINED, "join first");
    }
    return at;
  }

  private MediaServer media() {
    return shared.media();
  }
}
