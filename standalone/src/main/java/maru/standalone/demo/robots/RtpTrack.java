package maru.standalone.demo.robots;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import maru.standalone.demo.robots.Clip.Frame;

/// A clip as a stream of RTP packets (RFC 3550) without an end: numbers and times run on when the
/// clip begins anew. For one thread.
final class RtpTrack {
  static final int HEADER = 12;
  private static final int VERSION_2 = 0x80;
  private static final int MARKER = 0x80;

  /// What is due is caught up with after a pause, but no more than this.
  private static final int MOST_AT_ONCE = 30;

  private final Clip clip;
  private final Payloads payloads;
  private final int payloadType;
  private final int ssrc;
  private int sequence;
  private long loop;
  private int next;

  RtpTrack(Clip clip, Payloads payloads, int payloadType, int ssrc) {
    this.clip = clip;
    this.payloads = payloads;
    this.payloadType = payloadType;
    this.ssrc = ssrc;
  }

  int ssrc() {
    return ssrc;
  }

  /// The packets that are due and were not taken yet, in their order.
  ///
  /// @param elapsedNanos since the beginning of the stream
  List<ByteBuffer> due(long elapsedNanos) {
    long now = elapsedNanos / 1_000 * clip.clockRate() / 1_000_000;
    List<ByteBuffer> packets = new ArrayList<>();
    for (int i = 0; i < MOST_AT_ONCE && at() <= now; i++) {
      packets(clip.frames().get(next), packets);
      next++;
      if (next == clip.frames().size()) {
        next = 0;
        loop++;
      }
    }
    return packets;
  }

  private long at() {
    return loop * clip.length() + clip.frames().get(next).at();
  }

  private void packets(Frame frame, List<ByteBuffer> packets) {
    List<byte[]> parts = payloads.of(frame.bytes());
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1 && payloads == Payloads.VP8;
      ByteBuffer packet = ByteBuffer.allocate(HEADER + parts.get(i).length);
      packet.put((byte) VERSION_2);
      packet.put((byte) (last ? payloadType | MARKER : payloadType));
      packet.putShort((short) sequence++);
      packet.putInt((int) at());
      packet.putInt(ssrc);
      packet.put(parts.get(i));
      packets.add(packet.flip());
    }
  }
}
