package maru.query.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.events.media.MediaEvent;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import org.jspecify.annotations.Nullable;

/// Whether one member has a page of the class before them: of all their tabs and devices, one is
/// enough. Who has none open is not away, but gone. Immutable.
///
/// @param open by connection, whether it is looked at
/// @param closed when they were away, in order
/// @param since they are away; null: they are not
record Pages(Map<String, Boolean> open, List<Interval> closed, @Nullable Instant since) {
  static final Pages NONE = new Pages(Map.of(), List.of(), null);

  Pages after(MediaEvent event, Instant at) {
    Map<String, Boolean> next = new HashMap<>(open);
    switch (event) {
      case ConnectionOpened e -> next.put(e.connection(), true);
      case ConnectionClosed e -> next.remove(e.connection());
      case PageTurned e -> next.computeIfPresent(e.connection(), (_, _) -> e.visible());
      case LinkChanged _, QualitySampled _ -> {
        return this;
      }
    }
    boolean away = !next.isEmpty() && !next.containsValue(true);
    if (away) {
      return new Pages(Map.copyOf(next), closed, since == null ? at : since);
    }
    return new Pages(Map.copyOf(next), away(at), null);
  }

  /// Whoever is away comes back at `end`.
  List<Interval> away(Instant end) {
    Instant from = since;
    if (from == null || !end.isAfter(from)) {
      return closed;
    }
    List<Interval> all = new ArrayList<>(closed);
    all.add(new Interval(from, end));
    return List.copyOf(all);
  }
}
