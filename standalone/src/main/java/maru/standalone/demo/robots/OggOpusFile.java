package maru.standalone.demo.robots;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import maru.standalone.demo.robots.Clip.Frame;

/// Opus packets out of an Ogg file (RFC 3533, RFC 7845) of one logical stream.
final class OggOpusFile {
  private static final int SIGNATURE = 0x4F_67_67_53;
  private static final int PAGE_HEADER = 27;
  private static final int SEGMENTS_AT = 26;
  private static final int FULL_SEGMENT = 255;

  /// The identification and the comments.
  private static final int HEADERS = 2;

  private static final int SOUND_CLOCK = 48_000;

  /// Of a frame, by the lowest two of the configuration's bits; configurations from 16 on.
  private static final int[] SHORT_TICKS = {120, 240, 480, 960};

  /// The same for those below 12, which speech alone uses.
  private static final int[] LONG_TICKS = {480, 960, 1_920, 2_880};

  private OggOpusFile() {}

  /// Refuses with [IllegalArgumentException] what is no Ogg, or has no sound.
  static Clip read(byte[] file) {
    List<Frame> frames = new ArrayList<>();
    long at = 0;
    List<byte[]> packets = packets(file);
    for (byte[] packet : packets.subList(Math.min(HEADERS, packets.size()), packets.size())) {
      frames.add(new Frame(at, packet));
      at += ticks(packet);
    }
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("this Ogg has no sound");
    }
    return new Clip(SOUND_CLOCK, at, List.copyOf(frames));
  }

  private static List<byte[]> packets(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    List<byte[]> packets = new ArrayList<>();
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    while (in.hasRemaining()) {
      if (in.remaining() < PAGE_HEADER || in.getInt(in.position()) != SIGNATURE) {
        throw new IllegalArgumentException("this is no Ogg");
      }
      int segments = Byte.toUnsignedInt(in.get(in.position() + SEGMENTS_AT));
      in.position(in.position() + PAGE_HEADER);
      byte[] sizes = new byte[segments];
      in.get(sizes);
      for (byte size : sizes) {
        byte[] part = new byte[Byte.toUnsignedInt(size)];
        in.get(part);
        packet.writeBytes(part);
        if (part.length < FULL_SEGMENT) {
          packets.add(packet.toByteArray());
          packet.reset();
        }
      }
    }
    return packets;
  }

  /// How long a packet sounds, by its first bytes (RFC 6716, section 3.1).
  private static long ticks(byte[] packet) {
    int configuration = Byte.toUnsignedInt(packet[0]) >> 3;
    int[] table = configuration < 12 ? LONG_TICKS : SHORT_TICKS;
    int frame =
        12 <= configuration && configuration < 16
            ? (configuration % 2 == 0 ? 480 : 960)
            : table[configuration % 4];
    int frames =
        switch (packet[0] & 3) {
          case 0 -> 1;
          case 1, 2 -> 2;
          default -> packet[1] & 0x3F;
        };
    return (long) frame * frames;
  }
}
