package maru.standalone.demo.robots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/// Something to see or to hear, encoded, that is played over and over.
///
/// @param clockRate RTP ticks a second
/// @param length of the loop, in ticks
record Clip(int clockRate, long length, List<Frame> frames) {
  private static final String FOLDER = "/maru/demo/clips/";

  /// @param at ticks from the beginning of the loop
  /// @param data from its position to its limit; not to be changed
  record Frame(long at, ByteBuffer data) {
    Frame(long at, byte[] data) {
      this(at, ByteBuffer.wrap(data).asReadOnlyBuffer());
    }

    byte[] bytes() {
      byte[] bytes = new byte[data.remaining()];
      data.duplicate().get(bytes);
      return bytes;
    }
  }

  /// A picture: VP8 in IVF.
  static Clip picture(String name) {
    return read(name + ".ivf", IvfFile::read);
  }

  /// A sound: opus in Ogg.
  static Clip sound(String name) {
    return read(name + ".ogg", OggOpusFile::read);
  }

  @FunctionalInterface
  private interface Format {
    Clip read(byte[] file);
  }

  private static Clip read(String file, Format format) {
    try (InputStream in = Clip.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is not on the class path");
      }
      return format.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
