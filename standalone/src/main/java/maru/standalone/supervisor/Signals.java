package maru.standalone.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Signals that the JDK can't send.
final class Signals {

  private Signals() {}

  /// SIGINT. For PostgreSQL this is the fast shutdown; SIGTERM would wait for every client to
  /// leave.
  static void interrupt(ProcessHandle process) {
    if (!process.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("bash", "-c", "kill -INT " + process.pid()).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException("bash could not be run", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
