package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What is done again and again while Maru runs, on a thread of its own.
final class Upkeep {

  private final Progress progress;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("upkeep").unstarted(task));

  Upkeep(Progress progress) {
    this.progress = progress;
  }

  void keepSmall(List<Path> logs) {
    var _ = clock.scheduleWithFixedDelay(() -> logs.forEach(this::rotate), 1, 30, TimeUnit.SECONDS);
  }

  /// A Maru that runs for a year outlives its certificate.
  void keepValid(Lan lan) {
    var _ = clock.scheduleWithFixedDelay(() -> renew(lan), 1, 1, TimeUnit.DAYS);
  }

  private void rotate(Path log) {
    try {
      LogFile.rotate(log);
    } catch (IOException failure) {
      progress.say(log + " could not be rotated: " + failure.getMessage());
    }
  }

  private void renew(Lan lan) {
    try {
      lan.renewCertificates();
    } catch (IOException failure) {
      progress.say("The certificate could not be looked after: " + failure.getMessage());
    }
  }
}
