package maru.standalone.demo.robots;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import maru.standalone.demo.robots.Clip.Frame;

/// Frames of a picture, as libvpx and ffmpeg write them: a header that tells the time base, then
/// each frame with its size and time. All numbers are little-endian.
final class IvfFile {
  private static final int SIGNATURE = 0x46_49_4B_44;
  private static final int HEADER_LENGTH_AT = 6;
  private static final int RATE_AT = 16;
  private static final int SCALE_AT = 20;
  private static final int VIDEO_CLOCK = 90_000;

  private IvfFile() {}

  /// Refuses with [IllegalArgumentException] what is no IVF, or has no frames.
  static Clip read(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < SCALE_AT + 4 || in.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("this is no IVF");
    }
    long tick = VIDEO_CLOCK * (long) in.getInt(SCALE_AT) / in.getInt(RATE_AT);
    in.position(in.getShort(HEADER_LENGTH_AT));
    List<Frame> frames = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] data = new byte[in.getInt()];
      long at = in.getLong() * tick;
      in.get(data);
      frames.add(new Frame(at, data));
    }
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("this IVF has no frames");
    }
    return new Clip(VIDEO_CLOCK, frames.getLast().at() + tick, List.copyOf(frames));
  }
}
