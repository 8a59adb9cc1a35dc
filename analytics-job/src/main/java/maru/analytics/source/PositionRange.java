package maru.analytics.source;

import org.apache.flink.api.connector.source.SourceSplit;

/// Events still to be read: `after < position <= upTo`.
///
/// @param upTo [#OPEN] for the range that never ends
record PositionRange(String splitId, long after, long upTo) implements SourceSplit {
  static final long OPEN = Long.MAX_VALUE;

  static PositionRange history(long after, long upTo) {
    return new PositionRange("history-" + after, after, upTo);
  }

  static PositionRange live(long after) {
    return new PositionRange("live", after, OPEN);
  }

  boolean isLive() {
    return upTo == OPEN;
  }

  PositionRange readUpTo(long position) {
    return new PositionRange(splitId, position, upTo);
  }
}
