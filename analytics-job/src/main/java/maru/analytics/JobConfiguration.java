package maru.analytics;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/// What the job sets itself, wherever it runs.
final class JobConfiguration {
  private JobConfiguration() {}

  static Configuration of(JobSettings settings) {
    Configuration configuration = new Configuration();
    // After a crash this much is read again; reading and counting it takes a fraction of the time.
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(5));
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, settings.checkpoints());
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    // Elasticsearch may be away for long; the job waits for it, and says so in its log.
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10));
    // Counts are small whole numbers: heap state is several times as fast as a store on disk.
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    // Without a strategy, checkpointing implies endless restarts without a pause.
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(500));
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(20));
    // A record waits at most this long for others on its way to the next operator.
    configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(2));
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    // Whatever would be kept by Kryo, slow and bound to a class's insides, is refused at the start.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.NAME, RecommendationAndDemandJob.jobName());
    return configuration;
  }
}
