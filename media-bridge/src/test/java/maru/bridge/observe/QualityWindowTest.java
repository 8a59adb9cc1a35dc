package maru.bridge.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import maru.bridge.signal.Observed.Counted;
import maru.bridge.signal.Observed.Quality;
import maru.events.media.CandidatePair;
import maru.events.media.CandidatePair.Protocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Given counts at seconds after the join, then samples.
class QualityWindowTest {
  private static final Instant JOINED = Instant.parse("2026-11-22T10:00:00Z");
  private static final CandidatePair UDP =
      new CandidatePair(Protocol.UDP, CandidatePair.Type.HOST, CandidatePair.Type.HOST, 20);

  private final QualityWindow window = new QualityWindow(JOINED);

  @Test
  void theFirstIsKeptSoonAndThenAtMostOneInThirtySeconds() {
    assertThat(at(4, UDP, 100, 0)).isNull();
    assertThat(at(10, UDP, 100, 0)).isNotNull();
    assertThat(at(20, UDP, 100, 50)).isNull();
    assertThat(at(39, UDP, 100, 50)).isNull();
    assertThat(at(40, UDP, 100, 50)).isNotNull();
  }

  @Test
  void whatIsNotKeptAtOnceCountsInTheNext() {
    assertThat(at(10, UDP, 100, 0)).isNotNull();
    assertThat(at(20, UDP, 100, 30)).isNull();
    assertThat(at(30, UDP, 100, 0)).isNull();
    QualityWindow.Sample sample = Objects.requireNonNull(at(40, UDP, 70, 0));
    assertThat(sample.received().loss()).isEqualTo(0.1);
  }

  @Test
  void whatIsAsItWasIsKeptNowAndThen() {
    assertThat(at(10, UDP, 100, 0)).isNotNull();
    for (int second = 20; second < 310; second += 10) {
      assertThat(at(second, UDP, 100, 0)).isNull();
    }
    assertThat(at(310, UDP, 100, 0)).isNotNull();
  }

  @Test
  void anotherWayIsAChange() {
    assertThat(at(10, UDP, 100, 0)).isNotNull();
    assertThat(at(40, UDP, 100, 0)).isNull();
    var relayed =
        new CandidatePair(Protocol.TCP, CandidatePair.Type.RELAY, CandidatePair.Type.HOST, 20);
    assertThat(at(41, relayed, 100, 0)).isNotNull();
    assertThat(at(72, null, 0, 0)).isNotNull();
  }

  @Test
  void aRoundTripThatGrewByAQuarterIsAChange() {
    assertThat(at(10, UDP, 100, 0)).isNotNull();
    assertThat(
            at(
                40,
                new CandidatePair(
                    Protocol.UDP, CandidatePair.Type.HOST, CandidatePair.Type.HOST, 39),
                100,
                0))
        .isNull();
    assertThat(
            at(
                41,
                new CandidatePair(
                    Protocol.UDP, CandidatePair.Type.HOST, CandidatePair.Type.HOST, 40),
                100,
                0))
        .isNotNull();
  }

  private QualityWindow.@Nullable Sample at(
      int second, @Nullable CandidatePair pair, long packets, long lost) {
    Counted counted = new Counted(packets, lost, 3, 720, 25, 1);
    return window.add(
        new Quality(0, pair, pair, counted, counted, false), JOINED.plusSeconds(second));
  }
}
