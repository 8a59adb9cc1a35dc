package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class IdempotencyTest {
  private final TestMaru maru = TestMaru.running();

  @Test
  void aRepeatGetsTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String body = newMember();
    Answer first = maru.post("/api/members").with("Idempotency-Key", key).json(body).send();
    Answer again = maru.post("/api/members").with("Idempotency-Key", key).json(body).send();
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.position()).isEqualTo(first.position());
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    String key = UUID.randomUUID().toString();
    assertThat(
            maru.post("/api/members")
                .with("Idempotency-Key", key)
                .json(newMember())
                .send()
                .status())
        .isEqualTo(201);
    Answer other = maru.post("/api/members").with("Idempotency-Key", key).json(newMember()).send();
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("request.idempotencyKeyReused");
  }

  @Test
  void keysOfDifferentMembersNeverMeet() {
    String key = UUID.randomUUID().toString();
    for (Somebody member : List.of(maru.somebody(), maru.somebody())) {
      Answer changed =
          maru.call("PATCH", "/api/me")
              .as(member.token())
              .with("Idempotency-Key", key)
              .json("{\"region\": \"JEJU\"}")
              .send();
      assertThat(changed.status()).isEqualTo(200);
      assertThat(events("member.RegionChosen", member)).isEqualTo(1);
    }
  }

  @Test
  void anUnfitKeyIsRefused() {
    Answer answer =
        maru.post("/api/members").with("Idempotency-Key", "k".repeat(129)).json(newMember()).send();
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("request.idempotencyKeyInvalid");
  }

  @Test
  void anAnswerThatWasLostAfterTheCommitIsGivenToTheRepeat() {
    String key = UUID.randomUUID().toString();
    String body = newMember();
    Answer lost =
        maru.post("/api/members")
            .with("Idempotency-Key", key)
            .with("X-Lose-Answer", "1")
            .json(body)
            .send();
    assertThat(lost.status()).isEqualTo(503);
    assertThat(lost.header("Maru-Position")).isEmpty();

    Answer again = maru.post("/api/members").with("Idempotency-Key", key).json(body).send();
    assertThat(again.status()).isEqualTo(201);
    String memberId = again.body().path("memberId").asString();
    assertThat(
            maru.bean(JdbcClient.class)
                .sql(
                    "select position from event where event_type = 'member.Registered'"
                        + " and member_id = ?")
                .param(memberId)
                .query(Long.class)
                .single())
        .isEqualTo(again.position());
  }

  @Test
  void manyAtOnceUnderOneKeyAreDoneOnce() throws Exception {
    Somebody teacher = maru.somebody();
    String token = instructor(teacher);
    String key = UUID.randomUUID().toString();
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        answers.add(
            callers.submit(() ->
                maru.post("/api/courses")
                    .as(token)
                    .with("Idempotency-Key", key)
                    .json(
                        """
                        {"title": "붓글씨 첫걸음", "category": "art.calligraphy", "capacity": 8}
                        """)
                    .send()));
      }
    }
    List<String> ids = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      assertThat(answer.get().status()).isEqualTo(201);
      ids.add(answer.get().body().path("courseId").asString());
    }
    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(events("catalogue.CourseDrafted", teacher)).isEqualTo(1);
  }

  private String instructor(Somebody member) {
    return maru.post("/api/me/instructor")
        .as(member.token())
        .json("{\"introduction\": \"붓글씨를 가르쳐요\"}")
        .send()
        .body()
        .path("accessToken")
        .asString();
  }

  private long events(String type, Somebody member) {
    return maru.bean(JdbcClient.class)
        .sql("select count(*) from event where event_type = ? and member_id = ?")
        .params(type, member.memberId())
        .query(Long.class)
        .single();
  }

  private static String newMember() {
    return """
    {"email": "m%s@example.com", "password": "%s", "name": "이규현", "language": "ko"}
    """
        .formatted(UUID.randomUUID(), TestMaru.PASSWORD);
  }
}
