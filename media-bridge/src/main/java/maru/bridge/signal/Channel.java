package maru.bridge.signal;

import java.util.HashMap;
import java.util.Map;

/// What a data channel carries. A member may open each once on each connection.
public enum Channel {
  /// Where the instructor points. Only the newest place counts: what could not be sent within a
  /// tenth of a second is not worth sending any more.
  POINTER(Map.of("ordered", false, "maxPacketLifeTime", 100));

  private final Map<String, Object> reliability;

  Channel(Map<String, Object> reliability) {
    this.reliability = reliability;
  }

  /// As mediasoup's SCTP stream parameters have it.
  ///
  /// @param streamId its number on the transport
  public Map<String, Object> stream(int streamId) {
    Map<String, Object> stream = new HashMap<>(reliability);
    stream.put("streamId", streamId);
    return stream;
  }
}
