package maru.bridge.signal;

import java.util.List;

/// What a browser is told unasked.
public sealed interface SignalNotice {
  /// Its name on the wire.
  String name();

  /// One connection of a member.
  ///
  /// @param producers what it publishes
  /// @param dataProducers the data channels that it sends by
  record Peer(
      String peerId,
      String memberId,
      String name,
      boolean instructor,
      List<Producer> producers,
      List<DataProducer> dataProducers) {}

  record Producer(String producerId, Source source, String kind) {}

  record DataProducer(String dataProducerId, Channel channel) {}

  record PeerJoined(Peer peer) implements SignalNotice {
    @Override
    public String name() {
      return "peerJoined";
    }
  }

  record PeerLeft(String peerId) implements SignalNotice {
    @Override
    public String name() {
      return "peerLeft";
    }
  }

  record ProducerOpened(String peerId, Producer producer) implements SignalNotice {
    @Override
    public String name() {
      return "producerOpened";
    }
  }

  record ProducerClosed(String peerId, String producerId) implements SignalNotice {
    @Override
    public String name() {
      return "producerClosed";
    }
  }

  record DataProducerOpened(String peerId, DataProducer dataProducer) implements SignalNotice {
    @Override
    public String name() {
      return "dataProducerOpened";
    }
  }

  record DataProducerClosed(String peerId, String dataProducerId) implements SignalNotice {
    @Override
    public String name() {
      return "dataProducerClosed";
    }
  }

  /// By the instructor: nobody hears it any more. Its publisher is told too, and closes it.
  record ProducerMuted(String peerId, String producerId) implements SignalNotice {
    @Override
    public String name() {
      return "producerMuted";
    }
  }

  /// Who is heard now, the loudest first, and nobody else.
  record Speaking(List<String> peerIds) implements SignalNotice {
    @Override
    public String name() {
      return "speaking";
    }
  }

  /// The class is over.
  record RoomClosed() implements SignalNotice {
    @Override
    public String name() {
      return "roomClosed";
    }
  }
}
