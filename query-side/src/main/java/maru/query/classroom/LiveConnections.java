package maru.query.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import maru.events.media.MediaEvent;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import maru.events.member.MemberId;
import maru.query.classroom.LiveView.Sign;
import org.jspecify.annotations.Nullable;

/// The tabs and devices of a class, as its observations tell. Of all that a member has open, one
/// that is well is enough. Guarded by its class.
final class LiveConnections {
  /// As long as a connection that is there is surely heard of (docs/adr/0068); one whose end nobody
  /// told hides nothing for longer.
  static final Duration HEARD = Duration.ofMinutes(6);

  /// So many of one member are allowed to be open at once.
  private static final int MOST_EACH = 5;

  private final Map<MemberId, SequencedMap<String, LiveLink>> open = new HashMap<>();

  /// Takes the next observation.
  ///
  /// @return whether somebody's signs may have changed
  boolean apply(MediaEvent event, Instant at) {
    return switch (event) {
      case ConnectionOpened e -> {
        var connections = open.computeIfAbsent(e.memberId(), _ -> new LinkedHashMap<>());
        connections.put(e.connection(), LiveLink.opened(at));
        if (connections.size() > MOST_EACH) {
          connections.pollFirstEntry();
        }
        yield true;
      }
      case ConnectionClosed e -> {
        var connections = open.get(e.memberId());
        if (connections != null && connections.remove(e.connection()) != null) {
          open.remove(e.memberId(), Map.of());
        }
        yield true;
      }
      case PageTurned e -> changed(e, link -> link.turned(e.visible(), at));
      case LinkChanged e -> changed(e, link -> link.became(e.way(), e.state(), at));
      case QualitySampled e -> changed(e, link -> link.sampled(e, at));
    };
  }

  /// Null: a page of the class is before them, or they have none open.
  @Nullable Sign page(MemberId member, Instant now) {
    return unlessOneIsWell(member, now, LiveLink::page);
  }

  /// Null: their network carries the class, as far as is known.
  @Nullable Sign network(MemberId member, Instant now) {
    return unlessOneIsWell(member, now, LiveLink::network);
  }

  private @Nullable Sign unlessOneIsWell(
      MemberId member, Instant now, Function<LiveLink, @Nullable Sign> trouble) {
    Collection<LiveLink> links = open.getOrDefault(member, new LinkedHashMap<>()).values();
    List<LiveLink> heard =
        links.stream().filter(link -> link.heardSince(now.minus(HEARD))).toList();
    if (heard.stream().anyMatch(link -> trouble.apply(link) == null)) {
      return null;
    }
    return heard.stream().map(trouble).max(Comparator.comparing(Sign::since)).orElse(null);
  }

  private boolean changed(MediaEvent event, UnaryOperator<LiveLink> change) {
    var connections = open.get(event.memberId());
    LiveLink before = connections == null ? null : connections.get(event.connection());
    if (connections == null || before == null) {
      return false;
    }
    LiveLink after = change.apply(before);
    connections.put(event.connection(), after);
    return !after.tellsTheSameAs(before);
  }
}
