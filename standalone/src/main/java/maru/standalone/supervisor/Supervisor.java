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
import java.util.Optional;
import java.util.concurrent.CompletionException;

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
    Optional<Lan> lan = Lan.of(settings, home, webPort);
    Settings settled = lan.map(entrance -> entrance.over(settings)).orElse(settings);
    Announcement announcement = Announcement.of(settled, home, webPort, lan);
    List<Part> parts = Parts.of(settled, home, Installation.current(), webPort, lan);
    progress.say("Maru starts in " + home.folder());
    Crew crew = new Crew(parts, home, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(crew, home, lock), "stop"));
    if (settings.withParent()) {
      Thread.ofPlatform().daemon().name("parent-watch").start(Supervisor::exitAtEndOfInput);
    }
    Upkeep upkeep = new Upkeep(progress);
    upkeep.keepSmall(parts.stream().map(part -> home.log(part.name())).toList());
    lan.ifPresent(upkeep::keepValid);
    crew.start().join();
    announce(announcement, home, webPort);
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

  private void announce(Announcement announcement, Home home, int webPort) throws IOException {
    Files.writeString(portFile(home), Integer.toString(webPort));
    Path draft = Files.writeString(home.run().resolve("url.draft"), announcement.url().toString());
    Files.move(draft, urlFile(home), StandardCopyOption.ATOMIC_MOVE);
    announcement.lines(Duration.between(began, Instant.now())).forEach(progress::say);
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
