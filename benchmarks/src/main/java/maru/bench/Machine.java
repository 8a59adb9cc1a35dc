package maru.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/// What the figures were taken on.
final class Machine {
  private static final int FLUSHES = 200;
  private static final int PAGE = 8_192;

  private Machine() {}

  static String describe(BenchDatabase database) throws IOException {
    return String.format(
        Locale.ROOT,
        "%d cores, one flush to disk takes %.2f ms (median), PostgreSQL with fsync %s; %s",
        Runtime.getRuntime().availableProcessors(),
        flushMillis(),
        database.setting("fsync"),
        load());
  }

  /// The 1, 5 and 15 minute load averages.
  static String load() throws IOException {
    String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ", -1);
    return "load " + fields[0] + " " + fields[1] + " " + fields[2];
  }

  private static double flushMillis() throws IOException {
    Path file = Files.createTempFile("maru-flush", null);
    long[] nanos = new long[FLUSHES];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < FLUSHES; i++) {
        long began = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE));
        channel.force(false);
        nanos[i] = System.nanoTime() - began;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(nanos);
    return nanos[FLUSHES / 2] / 1e6;
  }
}
