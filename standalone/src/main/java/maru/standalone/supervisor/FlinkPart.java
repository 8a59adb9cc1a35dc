package maru.standalone.supervisor;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The Flink job on a cluster within one JVM, with Flink's own page.
///
/// @param access how it reaches the event store, the index and the keys
record FlinkPart(
    Home home, Installation installation, int port, Map<String, String> access, List<String> needs)
    implements Part {

  @Override
  public String name() {
    return "flink";
  }

  @Override
  public String title() {
    return "Flink job";
  }

  @Override
  public String address() {
    return url().toString();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public List<String> command() throws IOException {
    return JavaCommand.of(
        "512m",
        installation.archive("analytics-job"),
        installation.classPath("analytics-job"),
        "maru.analytics.MiniClusterMain");
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(access);
    environment.put("MARU_FLINK_PORT", Integer.toString(port));
    environment.put("MARU_FLINK_STATE_DIR", home.data(name()).toString());
    return environment;
  }

  @Override
  public boolean isWell() throws InterruptedException {
    return Probe.answers(
        url().resolve("/jobs/overview"), body -> body.contains("\"state\":\"RUNNING\""));
  }

  /// The job restarts itself while PostgreSQL or Elasticsearch is away; the JVM answers all the
  /// while.
  @Override
  public boolean isAlive() throws InterruptedException {
    return Probe.answers(
        url().resolve("/jobs/overview"), body -> !body.contains("\"state\":\"FAILED\""));
  }
}
