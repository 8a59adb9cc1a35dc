package maru.bridge.socket;

/// Whether one connection still lives. A network that vanishes closes nothing, so a browser is
/// asked again and again, and one that stays silent is gone. Thread-safe.
final class Pulse {
  /// Longer than a network that is cut for a moment and mended by an ICE restart.
  static final long LONGEST_SILENCE_NANOS = 20_000_000_000L;

  private volatile long heardNanos;

  Pulse(long nowNanos) {
    this.heardNanos = nowNanos;
  }

  /// Something came, whatever it was.
  void beats(long nowNanos) {
    heardNanos = nowNanos;
  }

  boolean isGone(long nowNanos) {
    return nowNanos - heardNanos > LONGEST_SILENCE_NANOS;
  }
}
