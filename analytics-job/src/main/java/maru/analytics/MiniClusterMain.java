package maru.analytics;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.ClusterOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The job with a Flink of its own in this JVM: a heap of 512 MB (`-Xmx512m`) carries it.
///
/// It reads `MARU_POSTGRES_URL`, `MARU_POSTGRES_USER`, `MARU_POSTGRES_PASSWORD`,
/// `MARU_ELASTICSEARCH_URL`, `MARU_KEYS_DIR`, `MARU_FLINK_STATE_DIR` (a path) and `MARU_FLINK_PORT`
/// (of the job's page; 18081) from the environment, goes on from the newest checkpoint in the state
/// directory, prints `READY` on a line once the job runs, and ends when its standard input does.
public final class MiniClusterMain {
  private static final Logger LOG = LoggerFactory.getLogger(MiniClusterMain.class);
  private static final String DEFAULT_PORT = "18081";
  private static final Duration POLL = Duration.ofMillis(50);

  /// Flink tells every state of every task and checkpoint; what goes wrong is a warning. Kept here,
  /// or the level would be lost with the logger.
  private static final java.util.logging.Logger FLINK =
      java.util.logging.Logger.getLogger("org.apache.flink");

  private MiniClusterMain() {}

  public static void main(String[] args) throws Exception {
    FLINK.setLevel(Level.WARNING);
    Map<String, String> environment = System.getenv();
    JobSettings settings = JobSettings.from(environment);
    int port = Integer.parseInt(environment.getOrDefault("MARU_FLINK_PORT", DEFAULT_PORT));
    JobClient job = start(settings, port);
    CompletableFuture<JobExecutionResult> ended = job.getJobExecutionResult();
    awaitRunning(job);
    say("READY");
    Thread.ofPlatform().daemon().name("parent").start(() -> exitWithParent(job));
    System.exit(exitCode(ended));
  }

  static JobClient start(JobSettings settings, int port) throws Exception {
    Configuration machine = machine(port);
    Checkpoints.newest(Path.of(URI.create(settings.checkpoints())))
        .ifPresent(checkpoint -> restore(checkpoint, machine));
    return JobMain.local(settings, machine).executeAsync(RecommendationAndDemandJob.jobName());
  }

  private static void restore(Path checkpoint, Configuration machine) {
    LOG.info("going on from {}", checkpoint);
    machine.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
    // Flink deletes it once it is no longer needed.
    machine.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
  }

  /// Small: all of it stands beside three other servers on one machine.
  private static Configuration machine(int port) {
    Configuration machine = new Configuration();
    machine.set(RestOptions.PORT, port);
    machine.set(RestOptions.BIND_PORT, Integer.toString(port));
    machine.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    machine.set(RestOptions.ADDRESS, "127.0.0.1");
    machine.set(WebOptions.SUBMIT_ENABLE, false);
    machine.set(WebOptions.CANCEL_ENABLE, false);
    machine.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(16));
    machine.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(16));
    machine.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
    // A task that hangs on the database must not take the JVM with it.
    machine.set(ClusterOptions.INTERCEPT_USER_SYSTEM_EXIT, ClusterOptions.UserSystemExitMode.LOG);
    return machine;
  }

  private static void awaitRunning(JobClient job) throws Exception {
    while (true) {
      JobStatus status = job.getJobStatus().get();
      if (status == JobStatus.RUNNING || status.isGloballyTerminalState()) {
        return;
      }
      Thread.sleep(POLL);
    }
  }

  private static int exitCode(CompletableFuture<JobExecutionResult> ended)
      throws InterruptedException {
    try {
      ended.get();
      return 0;
    } catch (ExecutionException e) {
      LOG.error("the job has ended", e);
      return 1;
    }
  }

  /// The parent holds the other end of standard input: it closes when the parent goes, however it
  /// goes.
  private static void exitWithParent(JobClient job) {
    try {
      while (System.in.read() >= 0) {
        // whatever it says
      }
    } catch (IOException e) {
      LOG.warn("standard input broke", e);
    }
    LOG.info("the parent is gone: job {} stops", job.getJobID());
    System.exit(0);
  }

  @SuppressWarnings("SystemOut") // the parent waits for it
  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
