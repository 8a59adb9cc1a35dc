package maru.standalone.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import maru.store.AppendOutcome;
import maru.store.AppendRequest;
import maru.store.Companion;
import maru.store.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends the town's events, some hundred at a time. What an earlier try has stored is found by
/// the events' ids and passed over.
final class TownImport {
  private static final Logger LOG = LoggerFactory.getLogger(TownImport.class);

  /// Long appends would keep others waiting: this many take some ten milliseconds.
  static final int TOGETHER = 250;

  private final EventStore store;
  private final Set<String> grown = new HashSet<>();

  TownImport(EventStore store) {
    this.store = store;
  }

  void append(List<TownEvent> events) {
    for (int from = 0; from < events.size(); from += TOGETHER) {
      List<TownEvent> part = events.subList(from, Math.min(from + TOGETHER, events.size()));
      if (grown.isEmpty() && stored(part)) {
        continue;
      }
      streams(part).values().forEach(this::appendStream);
    }
  }

  /// Somebody acted in a stream between two tries: its past ends there, the others' goes on.
  private void appendStream(List<TownEvent> events) {
    String stream = events.getFirst().stream();
    if (stream != null && grown.contains(stream)) {
      return;
    }
    if (!stored(events)) {
      LOG.info("{} has gone its own way; the rest of its past is left out", stream);
      grown.add(Objects.requireNonNull(stream, "events of no stream can't be refused"));
    }
  }

  private boolean stored(List<TownEvent> events) {
    List<Companion> rows = new ArrayList<>();
    for (TownEvent event : events) {
      if (event.row() != null) {
        rows.add(event.row());
      }
    }
    AppendOutcome outcome =
        store.append(
            AppendRequest.of(events.stream().map(TownEvent::toStore).toList()).along(rows));
    return switch (outcome) {
      case AppendOutcome.Stored _, AppendOutcome.Repeated _ -> true;
      case AppendOutcome.Taken _, AppendOutcome.AddressTaken _ -> false;
      case AppendOutcome.KeyReused _, AppendOutcome.ConditionFailed _, AppendOutcome.Late _ ->
          throw new IllegalStateException("the town's events have no conditions: " + outcome);
    };
  }

  private static Map<String, List<TownEvent>> streams(List<TownEvent> events) {
    Map<String, List<TownEvent>> streams = new LinkedHashMap<>();
    for (TownEvent event : events) {
      streams
          .computeIfAbsent(
              event.stream() == null ? "" : event.stream(), stream -> new ArrayList<>())
          .add(event);
    }
    return streams;
  }
}
