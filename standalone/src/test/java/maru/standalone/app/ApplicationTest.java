package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import maru.store.axon.AxonEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ApplicationTest {
  private final TestMaru maru = TestMaru.running();

  @Test
  void itIsWellAndTellsEachPart() {
    Answer health = maru.get("/actuator/health").send();
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body().path("status").asString()).isEqualTo("UP");
    assertThat(health.body().path("components").path("postgres").path("status").asString())
        .isEqualTo("UP");
    Answer readiness = maru.get("/actuator/health/readiness").send();
    assertThat(readiness.body().path("status").asString()).isEqualTo("UP");
  }

  @Test
  void figuresAreForTheMachineAndAdmins() {
    Answer local = maru.get("/actuator/prometheus").send();
    assertThat(local.status()).isEqualTo(200);
    assertThat(local.response().body()).contains("jvm_memory_used_bytes");
    Answer away = maru.get("/actuator/prometheus").with("X-Forwarded-For", "203.0.113.9").send();
    assertThat(away.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/prometheus", "/actuator/info", "/api/outbox"})
  void aNameThatWasMadeToLeadToThisMachineOpensNothing(String path) throws IOException {
    for (String own : List.of("localhost", "127.0.0.1:8080", "[::1]:8080")) {
      assertThat(statusLine(path, own)).as(own).isEqualTo("HTTP/1.1 200 ");
    }
    for (String foreign : List.of("evil.example", "localhost.evil.example", "evil.example:8080")) {
      assertThat(statusLine(path, foreign)).as(foreign).isIn("HTTP/1.1 401 ", "HTTP/1.1 403 ");
    }
  }

  private String statusLine(String path, String host) throws IOException {
    URI server = URI.create(maru.url());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf("\r\n"));
    }
  }

  @Test
  void eventsGoToOurStore() {
    assertThat(maru.bean(EventStore.class)).isInstanceOf(AxonEventStore.class);
  }

  @Test
  void theApiIsDescribed() {
    Answer docs = maru.get("/v3/api-docs").send();
    assertThat(docs.body().path("openapi").asString()).startsWith("3.1");
    assertThat(docs.body().path("paths").has("/api/me")).isTrue();
    assertThat(docs.body().path("paths").path("/api/me").path("get").has("parameters")).isFalse();
    Answer page = maru.get("/docs").send();
    assertThat(page.status()).isEqualTo(302);
    assertThat(maru.get(page.header("Location")).send().response().body()).contains("swagger-ui");
  }

  @Test
  void flinksPageIsForAdminsAndSaysWhenFlinkIsAway() {
    TestMaru whole = TestMaru.whole();
    String admin = whole.token("admin@maru.example", "maru-demo-2026");
    assertThat(whole.get("/flink/overview").send().status()).isEqualTo(401);
    assertThat(whole.get("/flink/overview").as(whole.somebody().token()).send().status())
        .isEqualTo(403);
    Answer away = whole.get("/flink/overview").as(admin).send();
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.code()).isEqualTo("request.unavailable");
  }

  @Test
  void everyPageOfTheFrontEndIsTheOnePage() {
    for (String path : new String[] {"/", "/courses/1", "/verify?token=abc", "/studio"}) {
      Answer page = maru.get(path).with("Accept", "text/html").send();
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.response().body()).contains("마루");
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(page.header("Permissions-Policy")).contains("camera=(self)");
    }
  }

  @Test
  void hashedFilesAreKeptForEverAndCompressed() {
    Answer script = maru.get("/assets/app-1a2b3c.js").with("Accept-Encoding", "gzip").send();
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
    assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
    Answer missing = maru.get("/assets/app-0.js").send();
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.code()).isEqualTo("request.notFound");
  }

  @Test
  void nothingLeadsOutOfTheFolder() {
    for (String path :
        new String[] {
          "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%5c..%5cx"
        }) {
      Answer answer = maru.get(path).send();
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.response().body()).doesNotContain("root:");
    }
  }

  @Test
  void whatIsNotThereIsAProblem() {
    String token = maru.somebody().token();
    Answer unknown = maru.get("/api/nothing").as(token).send();
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(unknown.code()).isEqualTo("request.notFound");
    Answer method = maru.call("DELETE", "/api/me/instructor").as(token).send();
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("request.methodNotAllowed");
    Answer format = maru.get("/api/me").as(token).with("Accept", "text/csv").send();
    assertThat(format.status()).isEqualTo(406);
    assertThat(format.code()).isEqualTo("request.notAcceptable");
  }

  @Test
  void whatCanNotBeReadIsAProblem() throws IOException {
    assertThat(maru.get("/api/friend-seats/%00").send().code()).isEqualTo("request.malformed");
    URI server = URI.create(maru.url());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket
          .getOutputStream()
          .write("GET /a|b HTTP/1.1\r\nHost: maru\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "request.malformed")
          .doesNotContain("Tomcat");
    }
  }

  @Test
  void whoeverIsNotSignedInIsAskedTo() {
    Answer answer = maru.post("/api/courses/" + UUID.randomUUID() + "/enrollment").send();
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void problemsSpeakTheLanguageThatIsAskedFor() {
    Answer korean = maru.get("/api/me").send();
    Answer english = maru.get("/api/me").with("Accept-Language", "en-GB, ko;q=0.1").send();
    assertThat(korean.body().path("detail").asString()).isEqualTo("로그인이 필요해요.");
    assertThat(korean.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(english.body().path("detail").asString()).isEqualTo("Please sign in.");
    assertThat(english.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void whatGoesWrongInsideTellsNothingOfTheInside() {
    Somebody kim = maru.somebody();
    Answer contended = trouble("contended", kim);
    assertThat(contended.status()).isEqualTo(409);
    assertThat(contended.code()).isEqualTo("request.contended");
    Answer broken = trouble("broken", kim);
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.code()).isEqualTo("request.broken");
    Answer unavailable = trouble("unavailable", kim);
    assertThat(unavailable.status()).isEqualTo(503);
    assertThat(unavailable.code()).isEqualTo("request.unavailable");
  }

  private Answer trouble(String what, Somebody who) {
    Answer answer = maru.post("/api/test/" + what).as(who.token()).send();
    MalformedInputTest.isClear(answer);
    return answer;
  }

  @Test
  void withoutElasticsearchTheRestGoesOn() {
    TestMaru without = TestMaru.withoutSearch();
    Answer search = without.get("/api/courses?q=x").send();
    assertThat(search.status()).isEqualTo(503);
    assertThat(search.code()).isEqualTo("search.unavailable");
    MalformedInputTest.isClear(search);
    Answer health = without.get("/actuator/health").send();
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body().path("status").asString()).isEqualTo("DEGRADED");
    assertThat(without.get("/actuator/health/readiness").send().body().path("status").asString())
        .isEqualTo("UP");
    assertThat(without.get("/api/me").as(without.somebody().token()).send().status())
        .isEqualTo(200);
  }

  @Test
  void onlyWhoMaySeesTheOperatorsPages() {
    String student = maru.somebody().token();
    assertThat(maru.get("/api/history/events").as(student).send().code())
        .isEqualTo("request.forbidden");
    assertThat(maru.get("/api/projections").as(student).send().code())
        .isEqualTo("request.forbidden");
    assertThat(maru.get("/api/history/events").send().code()).isEqualTo("request.unauthenticated");
  }
}
