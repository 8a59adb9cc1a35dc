package maru.standalone.supervisor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import maru.search.SearchNodeCommand;

/// Elasticsearch in a JVM of its own.
record SearchPart(Home home, int port) implements Part {

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String title() {
    return "Elasticsearch";
  }

  @Override
  public String address() {
    return url().toString();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public List<String> command() {
    return SearchNodeCommand.of(home.data(name()), port);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  /// All shards answer; on one node without replicas that is yellow or green.
  @Override
  public boolean isWell() throws InterruptedException {
    URI health = url().resolve("/_cluster/health?wait_for_status=yellow&timeout=4s");
    return Probe.answers(health, body -> body.contains("\"timed_out\":false"));
  }
}
