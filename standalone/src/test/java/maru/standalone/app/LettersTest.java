package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class LettersTest {
  private final TestMaru maru = TestMaru.running();

  @Test
  void anAddressIsVerifiedByTheLinkInTheLetter() {
    Somebody kim = maru.somebody();
    String token = letterToken(kim, "/verify?token=");
    assertThat(me(kim).path("emailVerified").asBoolean()).isFalse();
    assertThat(verify(token).status()).isEqualTo(204);
    assertThat(me(kim).path("emailVerified").asBoolean()).isTrue();
    Answer again = verify(token);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.code()).isEqualTo("member.linkInvalid");
  }

  @Test
  void aLetterThatWasLostIsSentAgainButNotForEver() {
    Somebody kim = maru.somebody();
    String first = letterToken(kim, "/verify?token=");
    for (int i = 0; i < 3; i++) {
      assertThat(askAgain(kim).status()).isEqualTo(202);
    }
    assertThat(askAgain(kim).status()).isEqualTo(429);
    await().atMost(Duration.ofSeconds(60)).until(() -> links(kim).size() == 4);
    String last = links(kim).stream().filter(l -> !l.endsWith(first)).findFirst().orElseThrow();
    assertThat(verify(last.split("token=", 2)[1]).status()).isEqualTo(204);
    assertThat(askAgain(kim).status()).isEqualTo(202);
    assertThat(links(kim)).hasSize(4);
  }

  @Test
  void aRepeatOfAVerificationIsNoSecondUse() {
    Somebody kim = maru.somebody();
    String token = letterToken(kim, "/verify?token=");
    String key = UUID.randomUUID().toString();
    String body = "{\"token\": \"" + token + "\"}";
    for (int i = 0; i < 2; i++) {
      Answer answer =
          maru.post("/api/members/verify").with("Idempotency-Key", key).json(body).send();
      assertThat(answer.status()).isEqualTo(204);
    }
    assertThat(verify(token).code()).isEqualTo("member.linkInvalid");
  }

  @Test
  void nobodyLearnsWhoIsAMember() {
    Answer known = forgotten(maru.somebody().email());
    Answer unknown = forgotten("nobody-" + UUID.randomUUID() + "@example.com");
    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.response().body()).isEqualTo(known.response().body());
  }

  @Test
  void aNewPasswordEndsEverySessionAndTheOldPassword() {
    Somebody kim = maru.somebody();
    String refreshToken = SignInTest.refreshToken(maru.login(kim.email(), TestMaru.PASSWORD));
    assertThat(forgotten(kim.email()).status()).isEqualTo(202);
    String token = letterToken(kim, "/reset?token=");

    assertThat(reset(token, "password1").code()).isEqualTo("member.passwordCommon");
    assertThat(reset(token, "an even quieter floor").status()).isEqualTo(204);
    assertThat(reset(token, "and once more, please").code()).isEqualTo("member.linkInvalid");

    assertThat(maru.get("/api/me").as(kim.token()).send().status()).isEqualTo(401);
    assertThat(maru.login(kim.email(), TestMaru.PASSWORD).status()).isEqualTo(401);
    assertThat(maru.login(kim.email(), "an even quieter floor").status()).isEqualTo(200);
    Answer refreshed =
        maru.post("/api/token/refresh")
            .with("Cookie", "maru_refresh=" + refreshToken)
            .with("X-Maru", "1")
            .send();
    assertThat(refreshed.code()).isEqualTo("member.refreshFailed");
  }

  @Test
  void lettersAreNotSentForEver() {
    String email = "nobody-" + UUID.randomUUID() + "@example.com";
    for (int i = 0; i < 3; i++) {
      assertThat(forgotten(email).status()).isEqualTo(202);
    }
    Answer tooMany = forgotten(email);
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.header("Retry-After")).isNotEmpty();
  }

  @Test
  void whatComesThroughAProxyDoesNotSeeTheOutbox() {
    Answer answer = maru.get("/api/outbox").with("X-Forwarded-For", "203.0.113.9").send();
    assertThat(answer.status()).isEqualTo(403);
    String admin = maru.token("admin@maru.example", "maru-demo-2026");
    assertThat(
            maru.get("/api/outbox")
                .as(admin)
                .with("X-Forwarded-For", "203.0.113.9")
                .send()
                .status())
        .isEqualTo(200);
  }

  private String letterToken(Somebody member, String before) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> links(member).stream().filter(l -> l.contains(before)).toList(),
            l -> !l.isEmpty())
        .getFirst()
        .split("token=", 2)[1];
  }

  private List<String> links(Somebody member) {
    JsonNode items = maru.get("/api/outbox").send().body().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("to").asString().equals(member.email()))
        .map(item -> item.path("link").asString())
        .toList();
  }

  private JsonNode me(Somebody member) {
    return maru.get("/api/me").as(member.token()).send().body();
  }

  private Answer verify(String token) {
    return maru.post("/api/members/verify").json("{\"token\": \"" + token + "\"}").send();
  }

  private Answer askAgain(Somebody member) {
    return maru.post("/api/me/verification-letter").as(member.token()).send();
  }

  private Answer forgotten(String email) {
    return maru.post("/api/password/forgotten").json("{\"email\": \"" + email + "\"}").send();
  }

  private Answer reset(String token, String password) {
    return maru.post("/api/password")
        .json("{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password))
        .send();
  }
}
