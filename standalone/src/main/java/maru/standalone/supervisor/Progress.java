package maru.standalone.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the operator reads while Maru starts and runs. Lines only, so that it reads well in a file
/// too.
final class Progress {

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  void well(Part part, Duration took, boolean firstTime) {
    say(
        String.format(
            Locale.ROOT,
            "  %s %-16s %5.1f s  %s",
            firstTime ? "✓" : "↻",
            part.title(),
            took.toMillis() / 1000.0,
            part.address()));
  }
}
