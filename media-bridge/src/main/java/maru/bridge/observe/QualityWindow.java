package maru.bridge.observe;

import java.time.Duration;
import java.time.Instant;
import maru.bridge.signal.Observed;
import maru.bridge.signal.Observed.Counted;
import maru.events.media.CandidatePair;
import maru.events.media.Flow;
import org.jspecify.annotations.Nullable;

/// Sums what a browser counts, until it is worth a sample: at most one in [#APART], and only when
/// something is different, but one in [#SILENCE] in any case. For one thread at a time.
final class QualityWindow {
  static final Duration APART = Duration.ofSeconds(30);

  static final Duration SILENCE = Duration.ofMinutes(5);

  /// The first is kept sooner, so that a short class has one.
  static final Duration FIRST = Duration.ofSeconds(5);

  private static final double LOSS_CHANGE = 0.01;
  private static final int RTT_CHANGE_MILLIS = 20;
  private static final double RTT_CHANGE = 0.25;

  private Sum sent = Sum.NONE;
  private Sum received = Sum.NONE;
  private Instant since;
  private @Nullable Sample last;

  QualityWindow(Instant opened) {
    this.since = opened;
  }

  record Sample(
      @Nullable CandidatePair sending,
      @Nullable CandidatePair receiving,
      Flow sent,
      Flow received,
      boolean audioOnly) {}

  /// Null: it is kept with a later one, or never.
  @Nullable Sample add(Observed.Quality quality, Instant now) {
    sent = sent.and(quality.sent());
    received = received.and(quality.received());
    Duration passed = Duration.between(since, now);
    if (passed.compareTo(last == null ? FIRST : APART) < 0) {
      return null;
    }
    Sample sample =
        new Sample(
            quality.sending(),
            quality.receiving(),
            sent.flow(),
            received.flow(),
            quality.audioOnly());
    if (last != null && !differ(last, sample) && passed.compareTo(SILENCE) < 0) {
      return null;
    }
    last = sample;
    since = now;
    sent = Sum.NONE;
    received = Sum.NONE;
    return sample;
  }

  private static boolean differ(Sample last, Sample next) {
    return last.audioOnly() != next.audioOnly()
        || differ(last.sending(), next.sending())
        || differ(last.receiving(), next.receiving())
        || differ(last.sent(), next.sent())
        || differ(last.received(), next.received());
  }

  private static boolean differ(@Nullable CandidatePair last, @Nullable CandidatePair next) {
    if (last == null || next == null) {
      return (last == null) != (next == null);
    }
    int change = Math.abs(last.rttMillis() - next.rttMillis());
    return last.protocol() != next.protocol()
        || last.local() != next.local()
        || last.remote() != next.remote()
        || (change >= RTT_CHANGE_MILLIS && change >= RTT_CHANGE * last.rttMillis());
  }

  private static boolean differ(Flow last, Flow next) {
    return Math.abs(last.loss() - next.loss()) >= LOSS_CHANGE
        || last.height() != next.height()
        || last.layers() != next.layers();
  }

  /// @param latest of it are the picture and its layers
  private record Sum(long packets, long lost, int jitterMillis, @Nullable Counted latest) {
    static final Sum NONE = new Sum(0, 0, 0, null);

    Sum and(Counted more) {
      return new Sum(
          packets + more.packets(),
          lost + more.lost(),
          Math.max(jitterMillis, more.jitterMillis()),
          more);
    }

    Flow flow() {
      Counted picture = latest;
      double loss = Math.round(1_000.0 * lost / Math.max(1, packets + lost)) / 1_000.0;
      return picture == null
          ? new Flow(loss, jitterMillis, 0, 0, 0)
          : new Flow(
              loss, jitterMillis, picture.height(), picture.framesPerSecond(), picture.layers());
    }
  }
}
