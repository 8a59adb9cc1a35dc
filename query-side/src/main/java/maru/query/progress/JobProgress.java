package maru.query.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import maru.documents.ProgressDocument;
import maru.query.elastic.Elastic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Waits for the analytics job. Thread-safe.
@Component
public class JobProgress {
  /// Says that an answer is older than the position that was asked for.
  public static final String STALE_HEADER = "Maru-Stale";

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Elastic elastic;

  public JobProgress(Elastic elastic) {
    this.elastic = elastic;
  }

  /// All events up to this one are reflected in what the writer wrote; 0 before its first word.
  ///
  /// @param writer see [ProgressDocument]
  public long of(String writer) {
    return elastic
        .send("POST", "/" + ProgressDocument.INDEX + "/_mget", Map.of("ids", List.of(writer)))
        .path("docs")
        .path(0)
        .path("_source")
        .path("position")
        .asLong(0);
  }

  /// Returns as soon as the position is reached, or after two seconds.
  ///
  /// @param position null: there is nothing to wait for
  /// @return whether it was reached
  public boolean await(String writer, @Nullable Long position) {
    if (position == null) {
      return true;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (of(writer) < position) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
