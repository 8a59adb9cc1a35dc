package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class SurveysTest {
  private static final String QUESTIONS =
      """
      [{"text": "속도는 어땠나요?", "kind": "SINGLE", "choices": ["느려요", "좋아요"]},
       {"text": "더 하고 싶은 것", "kind": "MULTIPLE", "choices": ["전각", "사군자"]},
       {"text": "얼마나 만족하세요?", "kind": "SCALE"},
       {"text": "한마디", "kind": "TEXT"}]
      """;

  private static final String RESPONSE =
      """
      {"answers": [{"choices": [1]}, {"choices": [0, 1]}, {"scale": 5}, {"text": "=먹 향이 좋았어요"}]}
      """;

  private final TestMaru maru = TestMaru.whole();
  private final StartedClass lesson = StartedClass.on(maru);
  private final String instructor = lesson.instructor();
  private final Somebody student = lesson.student();

  @Test
  void namedResultsAreTheInstructorsWithACsv() {
    String survey = open(false);
    assertThat(respond(survey, RESPONSE, null).status()).isEqualTo(202);
    Answer results = results(survey, instructor);
    assertThat(results.body().path("survey").path("count").path("responses").asInt()).isOne();
    assertThat(results.body().path("responses").path(0).path("memberId").asString())
        .isEqualTo(student.memberId());
    assertThat(
            results
                .body()
                .path("responses")
                .path(0)
                .path("answers")
                .path(3)
                .path("text")
                .asString())
        .isEqualTo("=먹 향이 좋았어요");
    Answer own = results(survey, student.token());
    assertThat(own.body().path("survey").path("responded").asBoolean()).isTrue();
    assertThat(own.body().path("survey").path("count").isNull()).isTrue();
    assertThat(own.body().path("responses").isNull()).isTrue();
    String table =
        maru.get(path(survey)).as(instructor).with("Accept", "text/csv").send().response().body();
    assertThat(table).contains("속도는 어땠나요?", "좋아요", "전각 | 사군자", student.memberId());
    assertThat(table).as("a formula for a spreadsheet").doesNotContain(",=먹");
    assertThat(
            maru.get(path(survey)).as(student.token()).with("Accept", "text/csv").send().status())
        .isEqualTo(403);
    close(survey);
  }

  @Test
  void anAnonymousSurveysResultsComeWhenItIsClosedWithoutNames() {
    String survey = open(true);
    assertThat(respond(survey, RESPONSE, null).status()).isEqualTo(202);
    assertThat(results(survey, instructor).body().path("responses").isNull()).isTrue();
    close(survey);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> results(survey, instructor).body().path("responses").isArray());
    Answer results = results(survey, instructor);
    assertThat(results.body().path("responses")).hasSize(1);
    assertThat(results.response().body()).doesNotContain(student.memberId());
    String table =
        maru.get(path(survey)).as(instructor).with("Accept", "text/csv").send().response().body();
    assertThat(table).doesNotContain(student.memberId()).doesNotContain("memberId");
  }

  @Test
  void ofAResponseNoDigestIsKept() {
    String survey = open(true);
    String key = UUID.randomUUID().toString();
    Answer first = respond(survey, RESPONSE, key);
    Answer other = respond(survey, RESPONSE.replace("5", "1"), key);
    assertThat(first.status()).isEqualTo(202);
    assertThat(other.status()).as("known by its path alone").isEqualTo(202);
    assertThat(other.position()).isEqualTo(first.position());
    assertThat(
            maru.bean(JdbcClient.class)
                .sql("select count(*) from receipt where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single())
        .isOne();
    close(survey);
  }

  @Test
  void whatIsWrongWithAResponseIsSaid() {
    String survey = open(false);
    assertThat(respond(survey, "{}", null).code()).isEqualTo("field.required");
    assertThat(respond(survey, "{\"answers\": []}", null).code()).isEqualTo("field.tooFew");
    assertThat(respond(survey, "{\"answers\": [{\"scale\": 3}]}", null).code())
        .isEqualTo("survey.otherNumberOfAnswers");
    assertThat(respond(survey, RESPONSE.replace("5", "9"), null).code())
        .isEqualTo("survey.doesNotFit");
    assertThat(respond(survey, "{\"answers\": [null, null, {}, {}]}", null).code())
        .isEqualTo("survey.nothingAnswered");
    assertThat(respond(survey, RESPONSE.replace("먹", "먹".repeat(2001)), null).code())
        .isEqualTo("field.tooLong");
    assertThat(respond(UUID.randomUUID().toString(), RESPONSE, null).code())
        .isEqualTo("survey.notFound");
    assertThat(results(UUID.randomUUID().toString(), instructor).code())
        .isEqualTo("survey.notFound");
    close(survey);
  }

  private String open(boolean anonymous) {
    Answer opened =
        maru.post(lesson.path() + "/surveys")
            .as(instructor)
            .json("{\"questions\": " + QUESTIONS + ", \"anonymous\": " + anonymous + "}")
            .send();
    assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
    return opened.body().path("surveyId").asString();
  }

  private void close(String survey) {
    assertThat(maru.post(path(survey) + "/close").as(instructor).json("{}").send().status())
        .isEqualTo(204);
  }

  private Answer respond(String survey, String body, @Nullable String key) {
    TestMaru.Call call = maru.post(path(survey) + "/response").as(student.token());
    return (key == null ? call : call.with("Idempotency-Key", key)).json(body).send();
  }

  private Answer results(String survey, String token) {
    return maru.get(path(survey)).as(token).send();
  }

  private String path(String survey) {
    return lesson.path() + "/surveys/" + survey;
  }
}
