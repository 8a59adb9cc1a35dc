package maru.standalone.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/// A built checkout: where the build has put what the parts run.
record Installation(Path checkout) {

  /// The checkout that this class was built in, or `maru.checkout` when set.
  static Installation current() {
    String given = System.getProperty("maru.checkout");
    return new Installation(given == null ? Path.of("").toAbsolutePath() : Path.of(given));
  }

  Path web() {
    return built(checkout.resolve("web/dist"));
  }

  Path mediaServer() {
    built(checkout.resolve("media-server/dist/main.js"));
    return checkout.resolve("media-server");
  }

  Path archive(String module) {
    return checkout.resolve(module).resolve("target").resolve(module + ".jsa");
  }

  /// The module itself and all that it needs at run time, as the build has written it down.
  String classPath(String module) throws IOException {
    Path target = checkout.resolve(module).resolve("target");
    Path dependencies = built(target.resolve("classpath"));
    return itself(module, target) + File.pathSeparator + Files.readString(dependencies).strip();
  }

  /// Its jar, which class data sharing needs, unless classes have been compiled since.
  private static Path itself(String module, Path target) throws IOException {
    Path classes = built(target.resolve("classes"));
    try (Stream<Path> jars = Files.list(target)) {
      return jars.filter(file -> isMainJar(module, file))
          .filter(jar -> modified(jar).compareTo(newest(classes)) >= 0)
          .findFirst()
          .orElse(classes);
    }
  }

  private static boolean isMainJar(String module, Path file) {
    return file.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?\\.jar");
  }

  private static FileTime newest(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(Installation::modified)
          .max(Comparator.naturalOrder())
          .orElse(FileTime.fromMillis(0));
    } catch (IOException failure) {
      throw new StartRefused(folder + " can't be read.", failure);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException failure) {
      throw new StartRefused(file + " can't be read.", failure);
    }
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new StartRefused(
          path + " is not built. Start by ./maru up, which builds what is missing.");
    }
    return path;
  }
}
