package maru.analytics;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import maru.analytics.source.EventTable;

/// Where the job reads and writes.
///
/// @param elasticsearch nodes of one cluster
/// @param keysDir holds the key-encryption key
/// @param stateDir for checkpoints; a URI or a path
record JobSettings(EventTable events, List<String> elasticsearch, String keysDir, String stateDir) {

  /// Refuses with [IllegalArgumentException] an environment that lacks a name.
  static JobSettings from(Map<String, String> environment) {
    return new JobSettings(
        new EventTable(
            required(environment, "MARU_POSTGRES_URL"),
            required(environment, "MARU_POSTGRES_USER"),
            environment.getOrDefault("MARU_POSTGRES_PASSWORD", "")),
        Arrays.stream(required(environment, "MARU_ELASTICSEARCH_URL").split(",", -1))
            .map(String::strip)
            .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
            .toList(),
        required(environment, "MARU_KEYS_DIR"),
        required(environment, "MARU_FLINK_STATE_DIR"));
  }

  /// The directory of checkpoints that this job can restore.
  String checkpoints() {
    String root = stateDir.contains(":/") ? stateDir : Path.of(stateDir).toUri().toString();
    return (root.endsWith("/") ? root : root + "/")
        + "v"
        + RecommendationAndDemandJob.STATE_VERSION;
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("set " + name);
    }
    return value;
  }
}
