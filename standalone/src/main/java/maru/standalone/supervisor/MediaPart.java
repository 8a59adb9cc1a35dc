package maru.standalone.supervisor;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The media server. It belongs to the supervisor, not to the application: media flows on while the
/// application restarts.
///
/// @param variables the operator's own `MARU_MEDIA_*` settings, which are handed on as they are
record MediaPart(Home home, Installation installation, int port, String token, Variables variables)
    implements Part {

  private static final String LISTEN = "MARU_MEDIA_RTC_LISTEN";

  @Override
  public String name() {
    return "media";
  }

  @Override
  public String title() {
    return "media server";
  }

  @Override
  public String address() {
    return url().toString();
  }

  /// Where browsers on other machines are told to send media.
  List<String> addresses() {
    String announced =
        variables.text("MARU_MEDIA_RTC_ANNOUNCED", variables.text(LISTEN, "127.0.0.1"));
    return Stream.of(announced.split(",", -1))
        .map(String::strip)
        .filter(address -> !address.startsWith("127."))
        .toList();
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
    return List.of(
        variables.text("MARU_NODE", "node"),
        installation.mediaServer().resolve("dist/main.js").toString());
  }

  @Override
  public Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("MARU_MEDIA_TOKEN", token);
    environment.put("MARU_MEDIA_PORT", Integer.toString(port));
    environment.put("MEDIASOUP_WORKER_BIN", worker());
    variables.find(LISTEN).ifPresent(addresses -> environment.put(LISTEN, addresses));
    return environment;
  }

  @Override
  public boolean isWell() throws InterruptedException {
    return Probe.answers(url().resolve("/health"), body -> true);
  }

  /// The worker that was given, else the one that the media server's own script finds or builds.
  private String worker() throws IOException {
    var given = variables.find("MEDIASOUP_WORKER_BIN");
    return given.isPresent() ? given.get() : foundByScript();
  }

  private String foundByScript() throws IOException {
    String script = installation.mediaServer().resolve("bin/worker").toString();
    Process process =
        new ProcessBuilder(script)
            .redirectError(ProcessBuilder.Redirect.appendTo(home.log(name()).toFile()))
            .start();
    String path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (path.isBlank()) {
      throw new StartRefused(
          "There is no media worker and none could be made. The end of %s:%n%s"
              .formatted(home.log(name()), LogFile.lastLines(home.log(name()), 12)));
    }
    return path.strip();
  }
}
