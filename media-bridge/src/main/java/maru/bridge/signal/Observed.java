package maru.bridge.signal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import maru.events.media.CandidatePair;
import maru.events.media.LinkState;
import org.jspecify.annotations.Nullable;

/// What a browser noticed of its own media. `agoMillis` is how long before it was sent: what
/// happens while the network is cut is told afterwards.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Observed.Link.class, name = "LINK"),
  @JsonSubTypes.Type(value = Observed.Page.class, name = "PAGE"),
  @JsonSubTypes.Type(value = Observed.Quality.class, name = "QUALITY")
})
public sealed interface Observed {
  /// Longer than anybody's connection is waited for.
  long OLDEST_MILLIS = 120_000;

  long agoMillis();

  /// A transport's state changed.
  record Link(long agoMillis, SignalRequest.Direction direction, LinkState state)
      implements Observed {
    public Link {
      within("agoMillis", agoMillis, OLDEST_MILLIS);
      there("direction", direction);
      there("state", state);
    }
  }

  /// The page of the class was turned to, or away from.
  record Page(long agoMillis, boolean visible) implements Observed {
    public Page {
      within("agoMillis", agoMillis, OLDEST_MILLIS);
    }
  }

  /// What `getStats()` counted since the last time.
  record Quality(
      long agoMillis,
      @Nullable CandidatePair sending,
      @Nullable CandidatePair receiving,
      Counted sent,
      Counted received,
      boolean audioOnly)
      implements Observed {
    public Quality {
      within("agoMillis", agoMillis, OLDEST_MILLIS);
      there("sent", sent);
      there("received", received);
      fits("sending", sending);
      fits("receiving", receiving);
    }

    private static void fits(String name, @Nullable CandidatePair pair) {
      if (pair != null) {
        there(name + ".protocol", pair.protocol());
        there(name + ".local", pair.local());
        there(name + ".remote", pair.remote());
        within(name + ".rttMillis", pair.rttMillis(), 60_000);
      }
    }
  }

  /// One way's packets and its largest picture.
  record Counted(
      long packets, long lost, int jitterMillis, int height, int framesPerSecond, int layers) {
    public Counted {
      within("packets", packets, 10_000_000);
      within("lost", lost, 10_000_000);
      within("jitterMillis", jitterMillis, 60_000);
      within("height", height, 10_000);
      within("framesPerSecond", framesPerSecond, 1_000);
      within("layers", layers, 1_000);
    }
  }

  private static void within(String name, long value, long most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(name + " is not within 0.." + most);
    }
  }

  private static void there(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
  }
}
