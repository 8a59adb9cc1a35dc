package maru.analytics.sink;

import java.io.Serializable;
import java.time.Duration;

/// @param batch documents of one bulk: some hundred KB
/// @param buffered documents that wait at most; then the job waits
/// @param linger how long a document waits for company
/// @param progressEvery how often progress alone is worth a request
/// @param firstPause before a refused bulk is sent again; doubles up to `longestPause`
/// @param attempts after which the job fails and starts again from its last checkpoint
/// @param timeout of one request
record Limits(
    int batch,
    int buffered,
    Duration linger,
    Duration progressEvery,
    Duration firstPause,
    Duration longestPause,
    int attempts,
    Duration timeout)
    implements Serializable {
  static final Limits DEFAULT =
      new Limits(
          500,
          5_000,
          Duration.ofMillis(10),
          Duration.ofMillis(100),
          Duration.ofMillis(50),
          Duration.ofSeconds(5),
          12,
          Duration.ofSeconds(30));
}
