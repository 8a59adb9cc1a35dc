package maru.standalone.supervisor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A part's log, which the part itself holds open for appending.
final class LogFile {

  /// Two files a part: at most 40 MB a part, some 200 MB in all.
  static final long LARGEST = 20L * 1024 * 1024;

  private LogFile() {}

  /// Copies a log past its bound to `<name>.1` and empties it. The part goes on writing at the new
  /// end, since it appends; lines written between the copy and the emptying are lost.
  static void rotate(Path log) throws IOException {
    if (!Files.exists(log) || Files.size(log) < LARGEST) {
      return;
    }
    Path older = log.resolveSibling(log.getFileName() + ".1");
    Files.copy(log, older, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      channel.truncate(0);
    }
  }

  /// The last lines, read from the last 16 KB only.
  static String lastLines(Path log, int count) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - 16 * 1024);
      byte[] end = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }
  }
}
