package maru.standalone.supervisor;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes a PostgreSQL cluster with Maru's database in it.
record PostgresCluster(PostgresBinaries binaries, Path log) {

  static final String OWNER = "maru";
  static final String DATABASE = "maru";

  /// Whole or not at all: it is made beside its place and then renamed.
  void create(Path data, Path passwordFile) throws IOException, InterruptedException {
    Path draft = data.resolveSibling(data.getFileName() + ".draft");
    deleteTree(draft);
    run(
        List.of(
            binaries.program("initdb"),
            "-D",
            draft.toString(),
            "-U",
            OWNER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"),
        "");
    run(
        List.of(binaries.program("postgres"), "--single", "-D", draft.toString(), "postgres"),
        "create database " + DATABASE + " owner " + OWNER + "\n");
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// PostgreSQL refuses to run as root. Root may step into a user name space in which it is nobody;
  /// the files stay root's own.
  static List<String> asNonRoot(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    List<String> stepped = new ArrayList<>(List.of("unshare", "-U"));
    stepped.addAll(command);
    return stepped;
  }

  private void run(List<String> command, String input) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(asNonRoot(command))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (process.waitFor() != 0) {
      throw new StartRefused(
          "PostgreSQL's data folder could not be made. The end of %s:%n%s"
              .formatted(log, LogFile.lastLines(log, 12)));
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
