package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps one part running, on a thread of its own: starts it, waits until it is well, starts it
/// again when it dies or has been unwell too long, until it is told to stop.
final class PartRunner {

  /// A part that dies this often before it was ever well will not get well by another try.
  private static final int FIRST_TRIES = 5;

  private static final Duration BETWEEN_LOOKS_AT_START = Duration.ofMillis(100);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /// Longer than any pause of a busy machine: a restart costs more than a slow minute.
  private static final Duration UNWELL_LIMIT = Duration.ofSeconds(90);

  private static final Duration END_LIMIT = Duration.ofSeconds(30);

  private final Part part;
  private final Home home;
  private final Progress progress;
  private final CompletableFuture<Void> firstWell = new CompletableFuture<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private final Backoff backoff = new Backoff();
  private volatile @Nullable Process process;

  PartRunner(Part part, Home home, Progress progress) {
    this.part = part;
    this.home = home;
    this.progress = progress;
    this.thread = Thread.ofPlatform().name(part.name()).unstarted(this::run);
  }

  Part part() {
    return part;
  }

  /// Completes when the part is well for the first time; exceptionally when it is given up.
  CompletableFuture<Void> firstWell() {
    return firstWell;
  }

  void start() {
    thread.start();
  }

  /// Ends the part and returns when it has ended: asked first, killed after 30 s.
  void stop() throws InterruptedException {
    stop.countDown();
    Process running = process;
    if (running != null && running.isAlive()) {
      part.end(running);
      if (!running.waitFor(END_LIMIT)) {
        progress.say(part.title() + " did not end within 30 s and is killed");
        running.destroyForcibly().waitFor();
      }
    }
    thread.join();
  }

  private void run() {
    try {
      int deaths = 0;
      while (!stopping()) {
        lifetime();
        deaths++;
        if (!firstWell.isDone() && deaths >= FIRST_TRIES) {
          giveUp();
          return;
        }
        stop.await(backoff.afterDeath().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (IOException | RuntimeException failure) {
      firstWell.completeExceptionally(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// One process from start to end.
  private void lifetime() throws IOException, InterruptedException {
    part.prepare();
    Instant began = Instant.now();
    Process started = Launch.of(part, home);
    process = started;
    if (stopping()) {
      part.end(started);
    }
    if (becomesWell(started)) {
      backoff.well();
      progress.well(part, Duration.between(began, Instant.now()), firstWell.complete(null));
      watch(started);
    }
    int status = started.waitFor();
    Files.deleteIfExists(Launch.pidFile(part, home));
    if (!stopping()) {
      progress.say(
          "%s ended (status %d) and is started again; its log: %s"
              .formatted(part.title(), status, home.log(part.name())));
    }
  }

  private boolean becomesWell(Process started) throws InterruptedException {
    while (!stopping()) {
      if (part.isWell()) {
        return true;
      }
      if (started.waitFor(BETWEEN_LOOKS_AT_START)) {
        return false;
      }
    }
    return false;
  }

  /// Returns when the process has ended, by itself or because it was unwell too long.
  private void watch(Process started) throws InterruptedException {
    Instant lastAnswer = Instant.now();
    while (!started.waitFor(BETWEEN_LOOKS)) {
      if (part.isAlive()) {
        lastAnswer = Instant.now();
      } else if (lastAnswer.plus(UNWELL_LIMIT).isBefore(Instant.now()) && !stopping()) {
        progress.say(part.title() + " has not answered for 90 s and is killed");
        started.destroyForcibly();
      }
    }
  }

  private void giveUp() throws IOException {
    firstWell.completeExceptionally(
        new StartRefused(
            "%s does not start: it ended %d times. The end of %s:%n%s"
                .formatted(
                    part.title(),
                    FIRST_TRIES,
                    home.log(part.name()),
                    LogFile.lastLines(home.log(part.name()), 12))));
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }
}
