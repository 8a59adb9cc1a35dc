package maru.bridge.observe;

import maru.bridge.media.MediaRefusal;
import maru.bridge.media.MediaServer;
import maru.events.media.ServerView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Asks the media server how it sees a connection.
public final class ServerViews {
  private static final Logger LOG = LoggerFactory.getLogger(ServerViews.class);

  private ServerViews() {}

  /// Null: it does not say.
  public static @Nullable ServerView of(
      MediaServer media, @Nullable String sending, @Nullable String receiving) {
    try {
      double lossFrom = sending == null ? 0 : loss(media.transportStats(sending), "Received");
      if (receiving == null) {
        return new ServerView(lossFrom, 0, null);
      }
      JsonNode stats = media.transportStats(receiving);
      JsonNode bitrate = stats.path("availableOutgoingBitrate");
      return new ServerView(
          lossFrom,
          loss(stats, "Sent"),
          bitrate.isNumber() ? (int) (bitrate.asLong() / 1_000) : null);
    } catch (MediaRefusal e) {
      LOG.debug("The media server does not tell of a connection", e);
      return null;
    }
  }

  private static double loss(JsonNode stats, String way) {
    double share = stats.path("rtpPacketLoss" + way).asDouble(0);
    return Math.round(1_000 * Math.clamp(share, 0, 1)) / 1_000.0;
  }
}
