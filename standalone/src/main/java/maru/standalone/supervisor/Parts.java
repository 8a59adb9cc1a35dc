package maru.standalone.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which parts this start runs, and what each is told about the others. A part that is given by its
/// address is not started.
final class Parts {

  private final Settings settings;
  private final Variables variables;
  private final Home home;
  private final Secrets secrets;
  private final Installation installation;
  private final Optional<Lan> lan;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, String> access = new HashMap<>();

  private Parts(Settings settings, Home home, Installation installation, Optional<Lan> lan) {
    this.settings = settings;
    this.variables = settings.variables();
    this.home = home;
    this.secrets = new Secrets(home.keys());
    this.installation = installation;
    this.lan = lan;
  }

  /// In the order of need.
  ///
  /// @param webPort the port of the pages, already claimed
  static List<Part> of(
      Settings settings, Home home, Installation installation, int webPort, Optional<Lan> lan)
      throws IOException {
    Parts all = new Parts(settings, home, installation, lan);
    all.shared(webPort);
    all.postgres();
    all.search();
    all.media();
    all.flink();
    all.application(webPort);
    return List.copyOf(all.parts);
  }

  private void shared(int webPort) {
    access.put("MARU_HOME", home.folder().toString());
    access.put("MARU_KEYS_DIR", home.keys().toString());
    access.put("MARU_PUBLIC_URL", settings.publicUrl(webPort).toString());
    access.put("MARU_DEMO", Boolean.toString(settings.demo()));
  }

  private void postgres() throws IOException {
    if (variables.find("MARU_POSTGRES_URL").isPresent()) {
      handOn(
          "MARU_POSTGRES_URL",
          "MARU_POSTGRES_USER",
          "MARU_POSTGRES_PASSWORD",
          "MARU_POSTGRES_OWNER_ONLY");
      return;
    }
    int port = claim("MARU_POSTGRES_PORT", 15_432, "PostgreSQL");
    var binaries = PostgresBinaries.unpacked(cache().resolve("postgres"));
    var postgres = new PostgresPart(home, secrets, binaries, port);
    access.putAll(postgres.access());
    parts.add(postgres);
  }

  private void search() {
    if (variables.find("MARU_ELASTICSEARCH_URL").isPresent()) {
      handOn("MARU_ELASTICSEARCH_URL");
      return;
    }
    var search = new SearchPart(home, claim("MARU_ELASTICSEARCH_PORT", 19_200, "Elasticsearch"));
    access.put("MARU_ELASTICSEARCH_URL", search.url().toString());
    parts.add(search);
  }

  private void media() throws IOException {
    if (variables.find("MARU_MEDIA_URL").isPresent()) {
      handOn("MARU_MEDIA_URL", "MARU_MEDIA_TOKEN");
      return;
    }
    int port = claim("MARU_MEDIA_PORT", 14_000, "the media server");
    String token = secrets.of("media.token");
    var media = new MediaPart(home, installation, port, token, variables);
    access.put("MARU_MEDIA_URL", media.url().toString());
    access.put("MARU_MEDIA_TOKEN", token);
    parts.add(media);
    if (lan.isPresent() && variables.find("MARU_TURN_URLS").isEmpty()) {
      turn(lan.get().host().address(), media);
    }
  }

  private void turn(String address, MediaPart media) throws IOException {
    TurnPart.needProgram(variables);
    int port =
        Ports.claim(
            InetAddress.ofLiteral(address),
            variables.port("MARU_TURN_PORT", 13_478),
            "the TURN relay",
            "MARU_TURN_PORT");
    String secret = secrets.of("turn.secret");
    var turn =
        new TurnPart(new TurnConfig(address, port, secret, media.addresses(), home.data("turn")));
    access.put("MARU_TURN_URLS", turn.urls());
    access.put("MARU_TURN_SECRET", secret);
    parts.add(turn);
  }

  private void flink() {
    if (variables.find("MARU_FLINK_URL").isPresent()) {
      handOn("MARU_FLINK_URL");
      return;
    }
    int port = claim("MARU_FLINK_PORT", 18_081, "Flink's page");
    var flink = new FlinkPart(home, installation, port, Map.copyOf(access), flinkNeeds());
    access.put("MARU_FLINK_URL", flink.url().toString());
    parts.add(flink);
  }

  /// The application makes the tables that the job reads. Where the job has kept state they are
  /// there, and both start side by side.
  private List<String> flinkNeeds() {
    return Files.isDirectory(home.data("flink")) ? startedStores() : List.of("application");
  }

  private void application(int webPort) {
    lan.ifPresent(entrance -> access.putAll(entrance.access()));
    parts.add(new ApplicationPart(installation, webPort, Map.copyOf(access), startedStores()));
  }

  private List<String> startedStores() {
    return parts.stream().map(Part::name).filter(List.of("postgres", "search")::contains).toList();
  }

  private int claim(String variable, int otherwise, String what) {
    return Ports.claim(variables.port(variable, otherwise), what, variable);
  }

  private void handOn(String... names) {
    for (String name : names) {
      variables.find(name).ifPresent(value -> access.put(name, value));
    }
  }

  /// Unpacked programs, which any home may use.
  private Path cache() {
    return Path.of(variables.text("MARU_CACHE", System.getProperty("user.home") + "/.cache/maru"));
  }
}
