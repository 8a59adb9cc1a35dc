package maru.bridge.socket;

/// How fast one connection may ask: so many at once, so many a second. For one thread at a time.
final class Pace {
  /// Enough to consume the camera and microphone of 30 people at once.
  static final int BURST = 150;

  private static final double PER_SECOND = 30;

  /// Whoever goes on this long after being told is cut off.
  static final int PATIENCE = 300;

  private double tokens = BURST;
  private long lastNanos;
  private int refused;

  Pace(long nowNanos) {
    this.lastNanos = nowNanos;
  }

  boolean allows(long nowNanos) {
    tokens = Math.min(BURST, tokens + (nowNanos - lastNanos) / 1e9 * PER_SECOND);
    lastNanos = nowNanos;
    if (tokens < 1) {
      refused++;
      return false;
    }
    tokens--;
    return true;
  }

  boolean isExhausted() {
    return refused > PATIENCE;
  }
}
