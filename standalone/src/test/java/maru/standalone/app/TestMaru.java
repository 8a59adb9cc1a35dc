package maru.standalone.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import maru.search.SearchNode;
import maru.store.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real application on a real PostgreSQL, started once for all tests of this module that speak
/// HTTP to it.
final class TestMaru {
  static final String PASSWORD = "a quiet wooden floor";
  static final int SEARCHES_PER_MINUTE = 5;
  private static @Nullable TestMaru running;
  private static @Nullable TestMaru whole;
  private static @Nullable TestMaru withoutSearch;

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();

  private TestMaru(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static synchronized TestMaru running() {
    TestMaru maru = running;
    if (maru == null) {
      maru = start("--maru.sides=command");
      running = maru;
    }
    return maru;
  }

  /// With all its sides, on an Elasticsearch of its own. It ends with this JVM.
  static synchronized TestMaru whole() {
    TestMaru maru = whole;
    if (maru == null) {
      try {
        SearchNode search = SearchNode.start(Files.createTempDirectory("maru-search"), 0);
        maru =
            start(
                "--maru.sides=command,query,bridge",
                "--maru.elasticsearch.url=" + search.url(),
                "--maru.media.url=http://127.0.0.1:" + closedPort(),
                "--maru.flink.url=http://127.0.0.1:" + closedPort(),
                "--maru.media.token=nobody answers there");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      TestMaru started = maru;
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() ->
              Stream.of("/api/courses", "/api/requests")
                  .allMatch(path -> started.get(path).send().status() == 200));
      whole = maru;
    }
    return maru;
  }

  /// With a query side whose Elasticsearch is away, and few searches a minute.
  static synchronized TestMaru withoutSearch() {
    TestMaru maru = withoutSearch;
    if (maru == null) {
      maru =
          start(
              "--maru.sides=command,query",
              "--maru.elasticsearch.url=http://127.0.0.1:" + closedPort(),
              "--maru.search.searches-per-minute=" + SEARCHES_PER_MINUTE,
              "--maru.search.suggestions-per-minute=" + SEARCHES_PER_MINUTE);
      withoutSearch = maru;
    }
    return maru;
  }

  /// That takes letters to a mail server on this machine, and tries soon again.
  static TestMaru mailingTo(int port) {
    return start(
        "--maru.sides=command",
        "--maru.public-url=https://classes.example",
        "--maru.mail.smtp.host=127.0.0.1",
        "--maru.mail.smtp.port=" + port,
        "--maru.mail.smtp.starttls=false",
        "--maru.mail.smtp.from=hall@classes.example",
        "--maru.mail.retry-after=100ms");
  }

  /// That serves HTTPS as well, with this key and certificate, which it looks after closely.
  static TestMaru inLan(URI url, Path server) {
    return start(
        "--maru.sides=command,bridge",
        "--maru.media.url=http://127.0.0.1:" + closedPort(),
        "--maru.media.token=nobody answers there",
        "--maru.public-url=" + url,
        "--maru.lan.url=" + url,
        "--maru.lan.page=http://127.0.0.1:8080/lan",
        "--spring.ssl.bundle.pem.lan.keystore.certificate=" + server.toUri(),
        "--spring.ssl.bundle.pem.lan.keystore.private-key=" + server.toUri(),
        "--spring.ssl.bundle.pem.lan.reload-on-update=true",
        "--spring.ssl.bundle.watch.file.quiet-period=100ms");
  }

  /// With a bridge that talks to this media server. It ends with this JVM.
  static TestMaru withMedia(URI media) {
    return start(
        "--maru.sides=command,bridge",
        "--maru.media.url=" + media,
        "--maru.media.token=a token for tests");
  }

  /// With its demo town, whose robots go to the real media server. It ends with this JVM.
  static TestMaru inTown(RealMedia media) {
    return start(
        "--maru.sides=command,bridge",
        "--maru.town=true",
        "--maru.media.url=" + media.url(),
        "--maru.media.token=" + RealMedia.TOKEN);
  }

  /// With media, and with a query side whose Elasticsearch is away.
  static TestMaru withMediaAndQueries(URI media) {
    return start(
        "--maru.sides=command,query,bridge",
        "--maru.elasticsearch.url=http://127.0.0.1:" + closedPort(),
        "--maru.flink.url=http://127.0.0.1:" + closedPort(),
        "--maru.media.url=" + media,
        "--maru.media.token=a token for tests");
  }

  static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestMaru start(String... settings) {
    TestPostgres.Database database = TestPostgres.database();
    try {
      Path home = Files.createTempDirectory("maru-test");
      Path web = home.resolve("web");
      Path assets = Files.createDirectories(web.resolve("assets"));
      Files.writeString(web.resolve("index.html"), "<!doctype html><title>마루</title>");
      Files.writeString(assets.resolve("app-1a2b3c.js"), "console.log('maru');".repeat(200));
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(MaruApplication.class, LostAnswers.class, Troubles.class)
              .run(
                  Stream.concat(
                          Stream.of(settings),
                          Stream.of(
                                  "--server.port=0",
                                  "--maru.home=" + home,
                                  "--maru.web.dir=" + web,
                                  "--maru.postgres.url=" + database.url(),
                                  "--maru.postgres.user=" + database.user(),
                                  "--maru.postgres.password=" + database.password(),
                                  "--maru.demo=true",
                                  "--maru.town=false",
                                  "--maru.sign-in.refresh-leeway=0s",
                                  "--maru.sign-in.registrations-per-address=100000",
                                  "--maru.sign-in.tries-per-address=100000",
                                  "--maru.sign-in.mails-per-address=100000",
                                  "--maru.search.searches-per-minute=0",
                                  "--maru.search.suggestions-per-minute=0")
                              .filter(setting ->
                                  Stream.of(settings).noneMatch(own -> sameName(own, setting))))
                      .toArray(String[]::new));
      return new TestMaru(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean sameName(String one, String other) {
    return one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String url() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /// An answer, its body read as JSON where it is JSON.
  record Answer(HttpResponse<String> response, JsonNode body) {
    int status() {
      return response.statusCode();
    }

    String code() {
      return body.path("code").asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    long position() {
      return Long.parseLong(header("Maru-Position"));
    }
  }

  /// A request in the making. Without a body it sends none.
  final class Call {
    private final HttpRequest.Builder request;
    private final String method;
    private BodyPublisher body = BodyPublishers.noBody();

    private Call(String method, String path) {
      this.method = method;
      this.request = HttpRequest.newBuilder(URI.create(url() + path));
    }

    Call as(@Nullable String accessToken) {
      return accessToken == null ? this : with("Authorization", "Bearer " + accessToken);
    }

    Call with(String header, String value) {
      request.header(header, value);
      return this;
    }

    Call json(String text) {
      body = BodyPublishers.ofString(text);
      return with("Content-Type", "application/json");
    }

    Call body(byte[] bytes, String type) {
      body = BodyPublishers.ofByteArray(bytes);
      return with("Content-Type", type);
    }

    Answer send() {
      try {
        HttpResponse<String> response =
            http.send(request.method(method, body).build(), BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode read =
            type.contains("json") && !response.body().isEmpty()
                ? json.readTree(response.body())
                : json.createObjectNode();
        return new Answer(response, read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  Call get(String path) {
    return new Call("GET", path);
  }

  Call post(String path) {
    return new Call("POST", path);
  }

  Call call(String method, String path) {
    return new Call(method, path);
  }

  /// Somebody who has joined and is signed in.
  record Somebody(String memberId, String email, String token) {}

  Somebody somebody() {
    String email = "m" + UUID.randomUUID() + "@example.com";
    Answer joined =
        post("/api/members")
            .json(
                """
                {"email": "%s", "password": "%s", "name": "김영준", "language": "ko"}
                """
                    .formatted(email, PASSWORD))
            .send();
    if (joined.status() != 201) {
      throw new AssertionError(joined.response().body());
    }
    return new Somebody(joined.body().path("memberId").asString(), email, token(email, PASSWORD));
  }

  String token(String email, String password) {
    Answer answer = login(email, password);
    if (answer.status() != 200) {
      throw new AssertionError(answer.response().body());
    }
    return answer.body().path("accessToken").asString();
  }

  Answer login(String email, String password) {
    return post("/api/login")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password))
        .send();
  }
}
