package maru.query.classroom;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import maru.events.media.LinkState;
import maru.events.media.MediaEvent.QualitySampled;
import maru.events.media.ServerView;
import maru.events.media.Way;
import maru.query.classroom.LiveView.Sign;
import maru.query.classroom.LiveView.Sign.Kind;
import org.jspecify.annotations.Nullable;

/// One tab or device, as it was last observed. Immutable.
///
/// @param heardAt the last observation
/// @param page null: it is looked at
/// @param cut the ways that carry nothing now, and since when
/// @param sample what was wrong with the last sample; null: nothing
record LiveLink(
    Instant heardAt, @Nullable Sign page, Map<Way, Instant> cut, @Nullable Sign sample) {
  /// A tenth lost is heard.
  private static final double BAD_LOSS = 0.1;

  static LiveLink opened(Instant at) {
    return new LiveLink(at, null, Map.of(), null);
  }

  LiveLink turned(boolean visible, Instant at) {
    Sign away = page == null ? new Sign(Kind.AWAY, at) : page;
    return new LiveLink(at, visible ? null : away, cut, sample);
  }

  LiveLink became(Way way, LinkState state, Instant at) {
    Map<Way, Instant> next = new EnumMap<>(Way.class);
    next.putAll(cut);
    switch (state) {
      case CONNECTING, CONNECTED -> next.remove(way);
      case DISCONNECTED, RESTARTING, FAILED -> next.putIfAbsent(way, at);
    }
    return new LiveLink(at, page, next, sample);
  }

  LiveLink sampled(QualitySampled sampled, Instant at) {
    Kind kind =
        loss(sampled) > BAD_LOSS ? Kind.NETWORK : sampled.audioOnly() ? Kind.SOUND_ONLY : null;
    Sign known = sample;
    Sign next = kind == null ? null : new Sign(kind, at);
    return new LiveLink(
        at, page, cut, known != null && next != null && known.kind() == kind ? known : next);
  }

  boolean heardSince(Instant from) {
    return heardAt.isAfter(from);
  }

  /// What is wrong with its network; null: nothing.
  @Nullable Sign network() {
    return cut.values().stream()
        .min(Instant::compareTo)
        .map(since -> new Sign(Kind.NETWORK, since))
        .orElse(sample);
  }

  boolean tellsTheSameAs(LiveLink other) {
    return Objects.equals(page, other.page) && Objects.equals(network(), other.network());
  }

  private static double loss(QualitySampled sampled) {
    ServerView server = sampled.server();
    double told = Math.max(sampled.sent().loss(), sampled.received().loss());
    return server == null ? told : Math.max(told, Math.max(server.lossFrom(), server.lossTo()));
  }
}
