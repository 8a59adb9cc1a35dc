package maru.analytics.source;

/// How far a range has been handed on.
final class RangeProgress {
  private PositionRange rest;

  RangeProgress(PositionRange range) {
    this.rest = range;
  }

  void handedOn(long position) {
    rest = rest.readUpTo(position);
  }

  PositionRange rest() {
    return rest;
  }
}
