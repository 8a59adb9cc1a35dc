package maru.standalone.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs all of Maru until it is told to stop: by ctrl-C, by SIGTERM, or, with `--with-parent`, by
/// the end of standard input.
public final class Supervisor {

  private final Settings settings;
  private final Progress progress;
  private final Instant began = Instant.now();

  private Supervisor(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  public static void main(String[] args) {
    try {
      Settings settings = Settings.of(List.of(args), System.getenv());
      new Supervisor(settings, new Progress(System.out)).run();
    } catch (StartRefused refused) {
      refuse(refused);
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof StartRefused refused) {
        refuse(refused);
      }
      throw failure;
    } catch (IOException failure) {
      throw new UncheckedIOException("Maru could not be started", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Exits, which ends what has been started.
  private static void refuse(StartRefused refused) {
    System.err.println(refused.getMessage());
    System.exit(1);
  }

  private void run() throws IOException, InterruptedException {
    Home home = Home.in(settings.home());
    int webPort = settings.variables().port("MARU_PORT", 8080);
    HomeLock lock = HomeLock.take(home, settings.publicUrl(webPort).toString());
    endOrphans(home);
    webPort = Ports.claim(webPort, "the pages", "MARU_PORT");
    List<Part> parts = Parts.of(settings, home, Installation.current(), webPort);
    progress.say("Maru starts in " + home.folder());
    Crew crew = new Crew(parts, home, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(crew, home, lock), "stop"));
    if (settings.withParent()) {
      Thread.ofPlatform().daemon().name("parent-watch").start(Supervisor::exitAtEndOfInput);
    }
    keepLogsSmall(parts, home);
    crew.start().join();
    announce(home, webPort);
    Thread.currentThread().join(); // until a signal runs the shutdown hook
  }

  private void endOrphans(Home home) throws InterruptedException {
    int ended = Orphans.end(home);
    if (ended > 0) {
      progress.say("Ended " + ended + " processes that an earlier run had left behind.");
    }
  }

  private static void exitAtEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      System.err.println("standard input broke, so the parent is gone: " + broken.getMessage());
    }
    System.exit(0);
  }

  private void keepLogsSmall(List<Part> parts, Home home) {
    var clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("log-rotation").unstarted(task));
    var _ =
        clock.scheduleWithFixedDelay(
            () -> parts.forEach(part -> rotate(home.log(part.name()))), 1, 30, TimeUnit.SECONDS);
  }

  private void rotate(Path log) {
    try {
      LogFile.rotate(log);
    } catch (IOException failure) {
      progress.say(log + " could not be rotated: " + failure.getMessage());
    }
  }

  private void announce(Home home, int webPort) throws IOException {
    String url = settings.publicUrl(webPort).toString();
    Files.writeString(portFile(home), Integer.toString(webPort));
    Path draft = Files.writeString(home.run().resolve("url.draft"), url);
    Files.move(draft, urlFile(home), StandardCopyOption.ATOMIC_MOVE);
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    progress.say("Maru is up after %.1f s: %s".formatted(seconds, url));
    if (settings.demo()) {
      progress.say(
          """
          Demo accounts, password maru-demo-2026:
            student@maru.example, instructor@maru.example, analyst@maru.example, admin@maru.example\
          """);
    }
    progress.say("Logs are in " + home.logs() + "; ctrl-C stops everything.");
  }

  private static Path urlFile(Home home) {
    return home.run().resolve("url");
  }

  /// The port on this machine, whatever address people use: `./maru demo` asks there.
  private static Path portFile(Home home) {
    return home.run().resolve("port");
  }

  private void stop(Crew crew, Home home, HomeLock lock) {
    progress.say("Maru stops.");
    crew.stop();
    try {
      Files.deleteIfExists(urlFile(home));
      Files.deleteIfExists(portFile(home));
      lock.close();
    } catch (IOException failure) {
      progress.say("The lock could not be let go: " + failure.getMessage());
    }
    progress.say("Maru has stopped.");
  }
}
