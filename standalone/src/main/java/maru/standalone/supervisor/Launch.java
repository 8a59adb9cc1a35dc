package maru.standalone.supervisor;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a part's process: in a session of its own, marked as belonging to the home, writing to
/// its log.
final class Launch {

  private Launch() {}

  static Process of(Part part, Home home) throws IOException {
    // Its own session: ctrl-C in the terminal reaches the supervisor alone, which ends the parts in
    // order.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(part.command());
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.folder().toFile());
    builder.environment().putAll(part.environment());
    builder.environment().put(Orphans.MARK, home.folder().toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(home.log(part.name()).toFile()));
    Process process = builder.start();
    Files.writeString(pidFile(part, home), process.pid() + "\n");
    Files.writeString(home.run().resolve(part.name() + ".address"), part.address() + "\n");
    return process;
  }

  static Path pidFile(Part part, Home home) {
    return home.run().resolve(part.name() + ".pid");
  }
}
