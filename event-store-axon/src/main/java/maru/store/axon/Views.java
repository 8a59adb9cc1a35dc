package maru.store.axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.events.Event;
import maru.store.EventReader;
import maru.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/// States of streams that are looked at rather than decided about. Kept for the next look, which
/// reads only what is new; nobody waits for anybody.
final class Views {
  private record Kept(Object state, long seq, long position) {}

  private final EventReader reader;
  private final Map<String, Kept> kept;

  Views(EventReader reader, int most) {
    this.reader = reader;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > most;
          }
        };
  }

  @SuppressWarnings("unchecked") // a stream's prefix names its decider
  <S, C, E extends Event> View<S> of(Decider<S, C, E> decider, String stream) {
    Kept before = find(stream);
    S state = before == null ? decider.initial() : (S) before.state();
    long seq = before == null ? -1 : before.seq();
    long position = before == null ? 0 : before.position();
    List<StoredEvent> news = reader.storedStream(stream, seq + 1, Integer.MAX_VALUE);
    for (StoredEvent event : news) {
      state = decider.evolve(state, event.recorded().event());
      seq++;
      position = event.position();
    }
    if (!news.isEmpty()) {
      keep(stream, new Kept(state, seq, position));
    }
    return new View<>(state, position);
  }

  private synchronized @Nullable Kept find(String stream) {
    return kept.get(stream);
  }

  private synchronized void keep(String stream, Kept newer) {
    Kept now = kept.get(stream);
    if (now == null || now.seq() < newer.seq()) {
      kept.put(stream, newer);
    }
  }
}
