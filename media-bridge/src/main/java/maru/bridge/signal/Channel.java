package maru.bridge.signal;

import java.util.Map;

/// What a data channel carries. A member may open each once on each connection.
public enum Channel {
  /// Where the instructor points. Only the newest place counts: what could not be sent within a
  /// tenth of a second is not worth sending any more.
  POINTER(false, 100);

  private final boolean ordered;
  private final int lifetimeMillis;

  Channel(boolean ordered, int lifetimeMillis) {
    this.ordered = ordered;
    this.lifetimeMillis = lifetimeMillis;
  }

  /// As mediasoup's SCTP stream parameters have it.
  ///
  /// @param streamId its number on the transport
  public Map<String, Object> stream(int streamId) {
    return Map.of("streamId", streamId, "ordered", ordered, "maxPacketLifeTime", lifetimeMillis);
  }
}
