package maru.query.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import maru.events.media.MediaEvent;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import maru.store.EventReader;
import maru.store.RecordedEvent;

/// Hands a class what was observed of it. Guarded by its class.
final class LiveObservations {
  private static final int READ = 1_000;

  private static final Set<Class<? extends MediaEvent>> CHANGES =
      Set.of(ConnectionOpened.class, ConnectionClosed.class, LinkChanged.class, PageTurned.class);

  private final EventReader reader;
  private final LiveClass state;
  private boolean changed;

  LiveObservations(EventReader reader, LiveClass state) {
    this.reader = reader;
    this.state = state;
  }

  /// Whether somebody's signs may have changed by what was read.
  boolean changed() {
    return changed;
  }

  /// Of a class that has run for hours: all changes, and those samples that still say something.
  ///
  /// @return the position up to which everything is known
  long begin(Instant now) {
    long upTo = reader.head();
    read(CHANGES, Instant.EPOCH, upTo);
    read(Set.of(QualitySampled.class), now.minus(LiveConnections.HEARD), upTo);
    return upTo;
  }

  private void read(Set<Class<? extends MediaEvent>> types, Instant since, long upTo) {
    long at = 0;
    List<RecordedEvent> read;
    do {
      read = reader.observed(state.sessionId(), types, since, at, READ);
      for (RecordedEvent event : read) {
        at = event.position();
        take(event, upTo);
      }
    } while (read.size() == READ && at < upTo);
  }

  /// Of a class that knows all up to a position.
  ///
  /// @return the position up to which everything is known
  long since(long position) {
    long at = position;
    List<RecordedEvent> read;
    do {
      read = reader.observed(state.sessionId(), at, READ);
      for (RecordedEvent event : read) {
        at = event.position();
        take(event, at);
      }
    } while (read.size() == READ);
    return at;
  }

  private void take(RecordedEvent event, long upTo) {
    if (event.position() <= upTo && event.event() instanceof MediaEvent media) {
      changed |= state.connections().apply(media, event.occurredAt());
    }
  }
}
