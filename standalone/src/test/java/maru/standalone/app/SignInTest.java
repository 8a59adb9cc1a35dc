package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Call;
import maru.standalone.app.TestMaru.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class SignInTest {
  private final TestMaru maru = TestMaru.running();

  @Test
  void whoeverJoinsCanSignInByHeaderAndByCookie() {
    Somebody kim = maru.somebody();
    Answer login = maru.login(kim.email().toUpperCase(java.util.Locale.ROOT), TestMaru.PASSWORD);
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.body().path("memberId").asString()).isEqualTo(kim.memberId());
    assertThat(login.body().path("roles").toString()).isEqualTo("[\"STUDENT\"]");
    assertThat(login.body().path("expiresIn").asInt()).isEqualTo(900);
    assertThat(login.response().headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));

    String token = login.body().path("accessToken").asString();
    Answer byHeader = maru.get("/api/me").as(token).send();
    Answer byCookie = maru.get("/api/me").with("Cookie", "maru_access=" + token).send();
    assertThat(byHeader.status()).isEqualTo(200);
    assertThat(byCookie.body()).isEqualTo(byHeader.body());
    assertThat(byHeader.body().path("email").asString()).isEqualTo(kim.email());
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressLookTheSame() {
    Somebody kim = maru.somebody();
    Answer wrong = maru.login(kim.email(), "not the password");
    Answer unknown = maru.login("nobody-" + UUID.randomUUID() + "@example.com", "not the password");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.code()).isEqualTo("member.loginFailed");
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void guessingIsSlowedDown() {
    Somebody kim = maru.somebody();
    for (int i = 0; i < 10; i++) {
      assertThat(maru.login(kim.email(), "guess " + i).status()).isEqualTo(401);
    }
    Answer tooMany = maru.login(kim.email(), TestMaru.PASSWORD);
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.code()).isEqualTo("request.tooMany");
    assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 60);
    assertThat(maru.login(maru.somebody().email(), TestMaru.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void signingInRightlyNeverLocksOut() {
    Somebody kim = maru.somebody();
    for (int i = 0; i < 12; i++) {
      assertThat(maru.login(kim.email(), TestMaru.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void aRefreshTokenIsGoodOnce() {
    Somebody kim = maru.somebody();
    String first = refreshToken(maru.login(kim.email(), TestMaru.PASSWORD));
    Answer refreshed = refresh(first);
    assertThat(refreshed.status()).isEqualTo(200);
    String second = refreshToken(refreshed);
    assertThat(second).isNotEqualTo(first);
    String access = refreshed.body().path("accessToken").asString();
    assertThat(maru.get("/api/me").as(access).send().status()).isEqualTo(200);

    Answer stolen = refresh(first);
    assertThat(stolen.status()).isEqualTo(401);
    assertThat(stolen.code()).isEqualTo("member.refreshReused");
    Answer ended = refresh(second);
    assertThat(ended.status()).isEqualTo(401);
    assertThat(ended.code()).isEqualTo("member.refreshFailed");
  }

  @Test
  void signingOutEndsTheSession() {
    Somebody kim = maru.somebody();
    Answer login = maru.login(kim.email(), TestMaru.PASSWORD);
    Answer logout =
        maru.post("/api/logout")
            .with("Cookie", "maru_access=" + login.body().path("accessToken").asString())
            .with("X-Maru", "1")
            .send();
    assertThat(logout.status()).isEqualTo(204);
    assertThat(logout.response().headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.contains("Max-Age=0"));
    assertThat(refresh(refreshToken(login)).code()).isEqualTo("member.refreshFailed");
  }

  @Test
  void whatASignOutEndedOpensNothingAnyMore() {
    Somebody kim = maru.somebody();
    Answer login = maru.login(kim.email(), TestMaru.PASSWORD);
    String access = login.body().path("accessToken").asString();
    String other = maru.token(kim.email(), TestMaru.PASSWORD);
    Answer refreshed = refresh(refreshToken(login));
    String newer = refreshed.body().path("accessToken").asString();
    assertThat(maru.get("/api/me").as(access).send().status()).isEqualTo(200);
    assertThat(maru.post("/api/logout").as(newer).send().status()).isEqualTo(204);
    for (String ended : List.of(access, newer)) {
      Answer answer = maru.get("/api/me").as(ended).send();
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("request.tokenExpired");
    }
    assertThat(maru.get("/api/me").as(other).send().status()).isEqualTo(200);
  }

  @Test
  void aStaleCookieLocksNobodyOut() {
    Somebody kim = maru.somebody();
    Answer login =
        maru.post("/api/login")
            .with("Cookie", "maru_access=stale.stale.stale")
            .json(
                "{\"email\": \"%s\", \"password\": \"%s\"}"
                    .formatted(kim.email(), TestMaru.PASSWORD))
            .send();
    assertThat(login.status()).isEqualTo(200);
    Answer me = maru.get("/api/me").with("Cookie", "maru_access=stale.stale.stale").send();
    assertThat(me.status()).isEqualTo(401);
    assertThat(me.code()).isEqualTo("request.unauthenticated");
  }

  @Test
  void anotherSitesPageChangesNothing() {
    Somebody kim = maru.somebody();
    String cookie = "maru_access=" + kim.token();
    Answer form =
        maru.post("/api/logout")
            .with("Cookie", cookie)
            .body("a=b".getBytes(StandardCharsets.UTF_8), "text/plain")
            .send();
    assertThat(form.status()).isEqualTo(403);
    assertThat(form.code()).isEqualTo("request.crossSite");
    Answer script =
        maru.call("PATCH", "/api/me")
            .with("Cookie", cookie)
            .with("Sec-Fetch-Site", "cross-site")
            .json("{\"name\": \"x\"}")
            .send();
    assertThat(script.code()).isEqualTo("request.crossSite");
    Answer own =
        maru.call("PATCH", "/api/me").with("Cookie", cookie).json("{\"name\": \"새 이름\"}").send();
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.body().path("name").asString()).isEqualTo("새 이름");
  }

  /// @param type the body's; without one there is no body
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          # Sec-Fetch-Site | Origin               | X-Maru | type             | own
            -              | -                    | -      | -                | false
            -              | -                    | -      | text/plain       | false
            -              | -                    | 1      | -                | true
            -              | -                    | -      | application/json | true
            none           | -                    | -      | -                | false
            none           | -                    | 1      | -                | true
            same-origin    | -                    | -      | -                | true
            same-origin    | OWN                  | -      | -                | true
            -              | OWN                  | -      | -                | true
            -              | OWN                  | -      | text/plain       | true
            -              | PUBLIC               | -      | -                | true
            -              | https://evil.example | 1      | application/json | false
            same-origin    | https://evil.example | 1      | application/json | false
            -              | null                 | 1      | application/json | false
            -              | http://localhost:1   | 1      | application/json | false
            -              | TLS                  | 1      | application/json | false
            cross-site     | -                    | 1      | application/json | false
            cross-site     | OWN                  | 1      | application/json | false
            same-site      | -                    | 1      | application/json | false
          """)
  void aCookieIsTakenFromOurPagesOnly(
      @Nullable String site,
      @Nullable String origin,
      @Nullable String sign,
      @Nullable String type,
      boolean own) {
    Call call =
        maru.post("/api/requests/" + UUID.randomUUID() + "/support")
            .with("Cookie", "maru_access=" + student());
    if (site != null) {
      call.with("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      call.with(
          "Origin",
          switch (origin) {
            case "OWN" -> maru.url();
            case "TLS" -> maru.url().replace("http:", "https:");
            case "PUBLIC" -> "http://localhost:8080";
            default -> origin;
          });
    }
    if (sign != null) {
      call.with("X-Maru", sign);
    }
    if (type != null) {
      call.body("{}".getBytes(StandardCharsets.UTF_8), type);
    }
    Answer answer = call.send();
    assertThat(answer.code()).isEqualTo(own ? "courseRequest.notFound" : "request.crossSite");
    assertThat(answer.status()).isEqualTo(own ? 404 : 403);
  }

  @Test
  void aBearerTokenIsTakenWhereverItComesFrom() {
    Answer answer =
        maru.post("/api/requests/" + UUID.randomUUID() + "/support")
            .as(student())
            .with("Cookie", "maru_access=" + student())
            .with("Origin", "https://evil.example")
            .with("Sec-Fetch-Site", "cross-site")
            .send();
    assertThat(answer.code()).isEqualTo("courseRequest.notFound");
  }

  private String student() {
    return maru.token("student@maru.example", "maru-demo-2026");
  }

  @Test
  void theDemoAccountsAreThere() {
    for (String account : List.of("student", "instructor", "analyst", "admin")) {
      String token = maru.token(account + "@maru.example", "maru-demo-2026");
      Answer me = maru.get("/api/me").as(token).send();
      assertThat(me.body().path("roles").toString())
          .contains(account.toUpperCase(java.util.Locale.ROOT));
      assertThat(me.body().path("emailVerified").asBoolean()).isTrue();
    }
    Answer config = maru.get("/api/config").send();
    assertThat(config.body().path("demo").path("accounts")).hasSize(4);
    assertThat(config.body().path("languages").toString()).isEqualTo("[\"ko\",\"en\"]");
    assertThat(config.body().path("outbox").asBoolean()).isTrue();
  }

  static String refreshToken(Answer answer) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .flatMap(header -> HttpCookie.parse(header).stream())
        .filter(cookie -> cookie.getName().equals("maru_refresh"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Answer refresh(String token) {
    return maru.post("/api/token/refresh")
        .with("Cookie", "maru_refresh=" + token)
        .with("X-Maru", "1")
        .send();
  }
}
