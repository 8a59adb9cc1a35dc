package maru.store.axon;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/// How far a reader has come: the position of the last event that it has read. Nothing can ever
/// appear behind it, so it needs no gaps, and comparing two tokens is comparing two numbers.
///
/// @param at 0 before the first event
public record PositionToken(long at) implements TrackingToken, Comparable<PositionToken> {

  /// Before the first event.
  public static final PositionToken START = new PositionToken(0);

  /// The given token as a position; null is Axon's way to say "from the start". Tokens that Axon
  /// wraps around positions, as while replaying, are unwrapped.
  public static PositionToken of(@Nullable TrackingToken token) {
    if (token == null) {
      return START;
    }
    if (token instanceof PositionToken position) {
      return position;
    }
    return new PositionToken(token.position().orElse(0));
  }

  @Override
  public PositionToken lowerBound(TrackingToken other) {
    PositionToken that = of(other);
    return at <= that.at ? this : that;
  }

  @Override
  public PositionToken upperBound(TrackingToken other) {
    PositionToken that = of(other);
    return at >= that.at ? this : that;
  }

  @Override
  public boolean covers(TrackingToken other) {
    return at >= of(other).at;
  }

  @Override
  public boolean samePositionAs(TrackingToken other) {
    return other != null && at == of(other).at;
  }

  @Override
  public OptionalLong position() {
    return OptionalLong.of(at);
  }

  @Override
  public int compareTo(PositionToken other) {
    return Long.compare(at, other.at);
  }
}
