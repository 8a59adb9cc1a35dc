package maru.standalone.supervisor;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Command side, query side and bridge in one JVM.
///
/// @param access how it reaches the other parts and the keys
record ApplicationPart(
    Installation installation, int port, Map<String, String> access, List<String> needs)
    implements Part {

  @Override
  public String name() {
    return "application";
  }

  @Override
  public String title() {
    return "pages and API";
  }

  @Override
  public String address() {
    return url().toString();
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public List<String> command() throws IOException {
    return JavaCommand.of(
        "640m",
        installation.archive("standalone"),
        installation.classPath("standalone"),
        "maru.standalone.app.MaruApplication");
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(access);
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MARU_WEB_DIR", installation.web().toString());
    return environment;
  }

  @Override
  public boolean isWell() throws InterruptedException {
    return Probe.answers(
        url().resolve("/actuator/health/readiness"), body -> body.contains("\"status\":\"UP\""));
  }

  @Override
  public boolean isAlive() throws InterruptedException {
    return Probe.answers(url().resolve("/actuator/health/liveness"), body -> true);
  }
}
