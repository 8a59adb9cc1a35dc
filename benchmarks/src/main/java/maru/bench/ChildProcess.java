package maru.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another JVM on the same class path, spoken to line by line.
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;

  ChildProcess(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.from = process.inputReader(StandardCharsets.UTF_8);
  }

  void say(String line) {
    to.println(line);
  }

  /// The rest of the next line that begins with a word; other lines are passed over.
  String hear(String word) throws IOException {
    String line = from.readLine();
    while (line != null && !line.startsWith(word + " ")) {
      line = from.readLine();
    }
    if (line == null) {
      throw new IOException("the other process ended before it said " + word);
    }
    return line.substring(word.length() + 1);
  }

  @Override
  public void close() {
    to.close();
    process.destroy();
  }
}
