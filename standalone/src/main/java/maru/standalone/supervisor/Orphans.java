package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a supervisor that was killed has left running. Every part carries its home in its
/// environment, and so does whatever the part starts itself (a media worker, an ffmpeg): a process
/// number can be given again to a stranger, this mark can't.
final class Orphans {

  /// Name of the environment variable that marks a process as belonging to a home.
  static final String MARK = "MARU_PART_OF";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// A killed process is gone when the kernel has taken back what it held.
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);

  private static final Path PROCESSES = Path.of("/proc");

  private Orphans() {}

  /// All processes that carry the home's mark, except this one.
  static List<ProcessHandle> of(Home home) {
    String mark = MARK + "=" + home.folder();
    long self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self && carries(process, mark))
        .toList();
  }

  /// Asks all to end (PostgreSQL rolls back and flushes), kills what is left after 20 s, waits for
  /// their end, and returns how many there were.
  static int end(Home home) throws InterruptedException {
    List<ProcessHandle> orphans = of(home);
    for (ProcessHandle orphan : orphans) {
      Signals.interrupt(orphan);
    }
    Instant end = Instant.now().plus(PATIENCE);
    for (ProcessHandle orphan : orphans) {
      if (!endsBefore(orphan, end)) {
        orphan.destroyForcibly();
        endsBefore(orphan, Instant.now().plus(AFTER_KILL));
      }
    }
    return orphans.size();
  }

  private static boolean endsBefore(ProcessHandle process, Instant end)
      throws InterruptedException {
    try {
      long left = Math.max(0, Duration.between(Instant.now(), end).toMillis());
      process.onExit().get(left, TimeUnit.MILLISECONDS);
      return true;
    } catch (java.util.concurrent.TimeoutException stillThere) {
      return false;
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException("waiting for a process to end", impossible);
    }
  }

  private static boolean carries(ProcessHandle process, String mark) {
    Path environment = PROCESSES.resolve(Long.toString(process.pid())).resolve("environ");
    try {
      String variables = Files.readString(environment, StandardCharsets.ISO_8859_1);
      String wanted =
          new String(mark.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return List.of(variables.split("\0", -1)).contains(wanted);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }
}
