package maru.standalone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The checkout's own files, build products left out.
final class Checkout {

  /// Maven runs tests in the module's folder.
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> PRODUCTS =
      Set.of("node_modules", "target", "dist", "out", ".git", "test-results");

  private Checkout() {}

  static List<Path> filesEndingIn(String... endings) {
    return files(ROOT).filter(file -> endsIn(file, endings)).sorted().toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList().stream()
          .filter(entry -> !PRODUCTS.contains(entry.getFileName().toString()))
          .flatMap(entry -> Files.isDirectory(entry) ? files(entry) : Stream.of(entry));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean endsIn(Path file, String... endings) {
    return Stream.of(endings).anyMatch(file.toString()::endsWith);
  }
}
