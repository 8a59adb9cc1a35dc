package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where one installation keeps its state: `MARU_HOME`, by default `~/.maru`. Everything that must
/// outlive a restart is in here, and nothing else is.
record Home(Path folder) {

  /// Makes the folders that are missing. Only the owner may look inside.
  static Home in(Path folder) throws IOException {
    Home home = new Home(folder.toAbsolutePath().normalize());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    for (Path part : new Path[] {home.folder, home.keys(), home.logs(), home.run()}) {
      if (!Files.isDirectory(part)) {
        Files.createDirectories(part, ownerOnly);
      }
    }
    return home;
  }

  Path keys() {
    return folder.resolve("keys");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /// Pid files and the lock: what is true only while the supervisor runs.
  Path run() {
    return folder.resolve("run");
  }

  Path data(String part) {
    return folder.resolve(part);
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }
}
