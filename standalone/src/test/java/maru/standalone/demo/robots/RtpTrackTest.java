package maru.standalone.demo.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import maru.standalone.demo.robots.Clip.Frame;
import org.junit.jupiter.api.Test;

class RtpTrackTest {
  private static final int SSRC = 0x12_34_56_78;

  /// Two frames, half a second apart; the second needs three packets.
  private static final Clip CLIP =
      new Clip(
          90_000,
          90_000,
          List.of(
              new Frame(0, new byte[10]), new Frame(45_000, new byte[2 * Payloads.LARGEST + 1])));

  private record Packet(int sequence, long time, boolean marked, boolean begins, int length) {
    static Packet of(ByteBuffer packet) {
      assertThat(packet.get(0)).isEqualTo((byte) 0x80);
      assertThat(packet.get(1) & 0x7F).isEqualTo(101);
      assertThat(packet.getInt(8)).isEqualTo(SSRC);
      return new Packet(
          Short.toUnsignedInt(packet.getShort(2)),
          Integer.toUnsignedLong(packet.getInt(4)),
          packet.get(1) < 0,
          packet.get(RtpTrack.HEADER) == 0x10,
          packet.limit() - RtpTrack.HEADER - 1);
    }
  }

  private static List<Packet> due(RtpTrack track, Duration elapsed) {
    return track.due(elapsed.toNanos()).stream().map(Packet::of).toList();
  }

  @Test
  void framesComeWhenTheyAreDueAndOnlyOnce() {
    RtpTrack track = new RtpTrack(CLIP, Payloads.VP8, 101, SSRC);
    assertThat(due(track, Duration.ZERO)).containsExactly(new Packet(0, 0, true, true, 10));
    assertThat(due(track, Duration.ofMillis(499))).isEmpty();
    assertThat(due(track, Duration.ofMillis(500)))
        .containsExactly(
            new Packet(1, 45_000, false, true, Payloads.LARGEST),
            new Packet(2, 45_000, false, false, Payloads.LARGEST),
            new Packet(3, 45_000, true, false, 1));
    assertThat(due(track, Duration.ofMillis(500))).isEmpty();
  }

  @Test
  void numbersAndTimesRunOnWhenTheClipBeginsAnew() {
    RtpTrack track = new RtpTrack(CLIP, Payloads.VP8, 101, SSRC);
    assertThat(due(track, Duration.ofSeconds(1)).getLast())
        .isEqualTo(new Packet(4, 90_000, true, true, 10));
  }

  @Test
  void afterAPauseNotEverythingIsSentAtOnce() {
    RtpTrack track = new RtpTrack(CLIP, Payloads.VP8, 101, SSRC);
    List<Packet> first = due(track, Duration.ofMinutes(1));
    assertThat(first).hasSizeLessThan(100);
    List<Packet> all = new ArrayList<>(first);
    for (List<Packet> more = due(track, Duration.ofMinutes(1));
        !more.isEmpty();
        more = due(track, Duration.ofMinutes(1))) {
      all.addAll(more);
    }
    assertThat(all.getLast().time()).isEqualTo(60 * 90_000);
  }

  @Test
  void soundIsSentAsItIsWithoutAMarker() {
    Clip sound = new Clip(48_000, 960, List.of(new Frame(0, new byte[] {1, 2, 3})));
    ByteBuffer packet = new RtpTrack(sound, Payloads.OPUS, 100, SSRC).due(0).getFirst();
    assertThat(packet.get(1)).isEqualTo((byte) 100);
    assertThat(packet.slice(RtpTrack.HEADER, 3)).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }
}
