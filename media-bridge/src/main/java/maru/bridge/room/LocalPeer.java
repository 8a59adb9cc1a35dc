package maru.bridge.room;

import java.net.InetSocketAddress;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalRequest;
import maru.bridge.signal.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A member who lives in this JVM and sends plain RTP. They come, publish and go by the same
/// decisions as whoever comes by a browser, and receive nothing. One thread at a time; may be
/// closed from any.
///
/// Why: docs/adr/0081.
public final class LocalPeer implements AutoCloseable {
  private final Desk desk;
  private @Nullable String transportId;

  /// @param desk opened for this member alone
  public LocalPeer(Desk desk) {
    this.desk = desk;
  }

  /// Joins, and opens the way for this member's media.
  ///
  /// Refuses with [SignalFault], [MediaRefusal] or [Refused]; then nobody has come.
  ///
  /// @return where RTP is taken, from whoever sends first
  public InetSocketAddress join() {
    var _ = desk.answer(new SignalRequest.Join());
    try {
      JsonNode made = desk.createPlainTransport();
      transportId = made.path("transportId").asString();
      return new InetSocketAddress(made.path("ip").asString(), made.path("port").asInt());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Shows what is sent from now on with the SSRC that `rtpParameters` name.
  ///
  /// Refuses with [SignalFault] or [MediaRefusal].
  public void publish(Source source, JsonNode rtpParameters) {
    if (transportId == null) {
      throw new SignalFault(SignalFault.NOT_JOINED, "join first");
    }
    var _ = desk.answer(new SignalRequest.Produce(transportId, source, rtpParameters));
  }

  @Override
  public void close() {
    desk.close(true);
  }
}
