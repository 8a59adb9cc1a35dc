package maru.analytics;

import maru.analytics.sink.DocumentSink;
import maru.analytics.source.EventSource;
import maru.documents.ProgressDocument;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/// Submits the job to the cluster that it is started on (`flink run`, or application mode). The
/// same environment as [MiniClusterMain] says where to read and write; checkpoints are the
/// cluster's to restore (`-s`).
public final class JobMain {
  private JobMain() {}

  public static void main(String[] args) throws Exception {
    JobSettings settings = JobSettings.from(System.getenv());
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(JobConfiguration.of(settings));
    build(environment, settings);
    environment.execute(RecommendationAndDemandJob.jobName());
  }

  static void build(StreamExecutionEnvironment environment, JobSettings settings) {
    RecommendationAndDemandJob.build(
        environment,
        EventSource.following(settings.events()),
        PersonalWords.of(settings.events(), settings.keysDir()),
        new DocumentSink(settings.elasticsearch(), ProgressDocument.RECOMMENDATIONS),
        new DocumentSink(settings.elasticsearch(), ProgressDocument.DEMAND));
  }

  static StreamExecutionEnvironment local(JobSettings settings, Configuration machine) {
    Configuration configuration = JobConfiguration.of(settings);
    configuration.addAll(machine);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    build(environment, settings);
    return environment;
  }
}
