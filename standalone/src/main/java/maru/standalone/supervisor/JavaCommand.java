package maru.standalone.supervisor;

import java.nio.file.Path;
import java.util.List;

/// The command line of a part that is a JVM.
final class JavaCommand {

  private JavaCommand() {}

  /// @param heap greatest heap, such as `512m`
  /// @param archive shared class data: made by the first clean stop, used from the next start on
  static List<String> of(String heap, Path archive, String classPath, String mainClass) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        // Two cores and small heaps: parallel collectors cost memory and win nothing.
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xlog:cds=off,cds+dynamic=off,aot=off",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dfile.encoding=UTF-8",
        "-cp",
        classPath,
        mainClass);
  }
}
