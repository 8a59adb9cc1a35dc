package maru.bridge.room;

import java.util.Map;
import maru.bridge.media.MediaServer;
import maru.bridge.signal.Channel;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalNotice.DataProducer;
import maru.bridge.signal.SignalNotice.DataProducerClosed;
import maru.bridge.signal.SignalNotice.DataProducerOpened;
import maru.bridge.signal.SignalRequest.CloseDataProducer;
import maru.bridge.signal.SignalRequest.ConsumeData;
import maru.bridge.signal.SignalRequest.ProduceData;

/// The data channels of one connection.
final class DataChannels {
  private final MediaServer media;
  private final Room room;
  private final Peer peer;

  DataChannels(MediaServer media, Room room, Peer peer) {
    this.media = media;
    this.room = room;
    this.peer = peer;
  }

  Object produce(ProduceData request) {
    peer.mustOwnTransport(request.transportId());
    Publishing.isAllowed(peer, request.channel());
    Channel channel = request.channel();
    String id =
        media.produceData(
            request.transportId(), channel.name(), channel.stream(request.streamId()));
    DataProducer opened = new DataProducer(id, channel);
    peer.open(opened);
    room.tellOthers(peer, new DataProducerOpened(peer.peerId(), opened));
    return Map.of("dataProducerId", id);
  }

  Object close(CloseDataProducer request) {
    String id = request.dataProducerId();
    if (!peer.close(id)) {
      throw new SignalFault(SignalFault.NOT_YOURS, "this connection did not open it");
    }
    media.closeDataProducer(id);
    room.tellOthers(peer, new DataProducerClosed(peer.peerId(), id));
    return Map.of();
  }

  Object consume(ConsumeData request) {
    peer.mustOwnTransport(request.transportId());
    if (room.sender(request.dataProducerId()) == null) {
      throw new SignalFault(SignalFault.NO_SUCH_PRODUCER, "nobody in this room has it open");
    }
    return media.consumeData(request.transportId(), request.dataProducerId());
  }
}
