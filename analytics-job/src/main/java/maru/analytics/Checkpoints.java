package maru.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Checkpoints that earlier runs left on this machine's disk.
final class Checkpoints {
  /// Written last, so a checkpoint that has it is complete.
  private static final String COMPLETE = "_metadata";

  private static final int JOB_AND_CHECKPOINT = 3;

  private Checkpoints() {}

  /// The newest complete one.
  static Optional<Path> newest(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(directory, JOB_AND_CHECKPOINT)) {
      return files
          .filter(file -> file.endsWith(COMPLETE))
          .max(Comparator.comparing(Checkpoints::writtenAt))
          .map(Path::getParent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
