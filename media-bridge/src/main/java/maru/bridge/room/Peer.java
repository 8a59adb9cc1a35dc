package maru.bridge.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalNotice.DataProducer;
import maru.bridge.signal.SignalNotice.Producer;
import maru.bridge.signal.SignalRequest.Direction;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// One connection of a member in a room, and what it owns on the media server. Thread-safe.
final class Peer {
  private final String peerId;
  private final MemberId memberId;
  private final String name;
  private final boolean instructor;
  private final Line line;
  private final Map<String, Direction> transports = new ConcurrentHashMap<>();
  private final Set<String> consumers = ConcurrentHashMap.newKeySet();
  private final Map<String, Producer> producers = new LinkedHashMap<>();
  private final Map<String, DataProducer> dataProducers = new LinkedHashMap<>();

  Peer(String peerId, MemberId memberId, String name, boolean instructor, Line line) {
    this.peerId = peerId;
    this.memberId = memberId;
    this.name = name;
    this.instructor = instructor;
    this.line = line;
  }

  String peerId() {
    return peerId;
  }

  MemberId memberId() {
    return memberId;
  }

  boolean isInstructor() {
    return instructor;
  }

  Line line() {
    return line;
  }

  Set<String> transports() {
    return Set.copyOf(transports.keySet());
  }

  void ownTransport(String transportId, Direction direction) {
    transports.put(transportId, direction);
  }

  /// Null: there is none yet.
  @Nullable String transport(Direction direction) {
    return transports.entrySet().stream()
        .filter(transport -> transport.getValue() == direction)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  void ownConsumer(String consumerId) {
    consumers.add(consumerId);
  }

  /// Refuses with [SignalFault#NOT_YOURS].
  void mustOwnTransport(String transportId) {
    must(transports.containsKey(transportId));
  }

  /// Refuses with [SignalFault#NOT_YOURS].
  void mustOwnConsumer(String consumerId) {
    must(consumers.contains(consumerId));
  }

  synchronized void publish(Producer producer) {
    producers.put(producer.producerId(), producer);
  }

  synchronized boolean publishes(String producerId) {
    return producers.containsKey(producerId);
  }

  synchronized @Nullable Producer producer(String producerId) {
    return producers.get(producerId);
  }

  /// Null: it was not published, or no longer.
  synchronized @Nullable Producer unpublish(String producerId) {
    return producers.remove(producerId);
  }

  synchronized List<Producer> producers() {
    return List.copyOf(producers.values());
  }

  synchronized void open(DataProducer dataProducer) {
    dataProducers.put(dataProducer.dataProducerId(), dataProducer);
  }

  synchronized boolean hasOpened(String dataProducerId) {
    return dataProducers.containsKey(dataProducerId);
  }

  /// False: it was not open, or no longer.
  synchronized boolean close(String dataProducerId) {
    return dataProducers.remove(dataProducerId) != null;
  }

  synchronized List<DataProducer> dataProducers() {
    return List.copyOf(dataProducers.values());
  }

  String name() {
    return name;
  }

  private static void must(boolean owned) {
    if (!owned) {
      throw new SignalFault(SignalFault.NOT_YOURS, "this connection did not make it");
    }
  }
}
