package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import maru.standalone.app.TestMaru.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class QuestionsTest {
  private final TestMaru maru = TestMaru.whole();
  private final StartedClass lesson = StartedClass.on(maru);
  private final String instructor = lesson.instructor();
  private final String student = lesson.student().token();

  @Test
  void whatIsAskedIsSealedInItsEvent() {
    Answer asked = ask("먹이 왜 번지나요?");
    assertThat(asked.status()).isEqualTo(201);
    String payload =
        maru.bean(JdbcClient.class)
            .sql("select payload::text from event where position = :position")
            .param("position", asked.position())
            .query(String.class)
            .single();
    assertThat(payload).contains(id(asked)).doesNotContain("먹이");
  }

  @Test
  void whatRemainsUnansweredStandsFirstAfterTheClass() {
    String answered = id(ask("붓은 어떻게 씻나요?"));
    String remaining = id(ask("종이는 어디서 사나요?"));
    String hidden = id(ask("여기서 팔아도 되나요?"));
    assertThat(vote(remaining, instructor)).isEqualTo(204);
    assertThat(act(answered, "answered", instructor).status()).isEqualTo(204);
    assertThat(act(hidden, "hide", instructor).status()).isEqualTo(204);
    assertThat(maru.post(lesson.path() + "/end").as(instructor).json("{}").send().status())
        .isEqualTo(204);
    Answer questions = maru.get(lesson.path() + "/questions").as(student).send();
    JsonNode items = questions.body().path("items");
    assertThat(items).hasSize(2);
    assertThat(items.path(0).path("questionId").asString()).isEqualTo(remaining);
    assertThat(items.path(0).path("text").asString()).isEqualTo("종이는 어디서 사나요?");
    assertThat(items.path(0).path("votes").asInt()).isOne();
    assertThat(items.path(0).path("voted").asBoolean()).isFalse();
    assertThat(items.path(0).path("answered").asBoolean()).isFalse();
    assertThat(items.path(1).path("questionId").asString()).isEqualTo(answered);
    assertThat(items.path(1).path("answered").asBoolean()).isTrue();
    assertThat(maru.get(lesson.path() + "/questions").as(maru.somebody().token()).send().code())
        .isEqualTo("classroom.notEnrolled");
  }

  @Test
  void aVoteIsGivenOnceAndTakenBack() {
    String question = id(ask("벼루도 필요한가요?"));
    String path = lesson.path() + "/questions/" + question + "/votes";
    assertThat(act(question, "votes", student).code()).isEqualTo("question.ownQuestion");
    assertThat(vote(question, instructor)).isEqualTo(204);
    assertThat(act(question, "votes", instructor).code()).isEqualTo("question.alreadyVoted");
    assertThat(maru.call("DELETE", path).as(instructor).send().status()).isEqualTo(204);
    assertThat(vote(question, instructor)).isEqualTo(204);
    assertThat(act(UUID.randomUUID().toString(), "votes", instructor).code())
        .isEqualTo("question.notFound");
  }

  @Test
  void whoAsksTooMuchAtOnceIsAskedToWait() {
    for (int i = 0; i < 10; i++) {
      assertThat(ask("왜 그런가요? " + i).status()).isEqualTo(201);
    }
    Answer over = ask("한 번 더 물어요");
    assertThat(over.status()).isEqualTo(429);
    assertThat(over.header("Retry-After")).isNotEmpty();
  }

  @Test
  void aQuestionIsATextOfSomeLength() {
    assertThat(ask(" ").code()).isEqualTo("field.blank");
    assertThat(ask("가".repeat(501)).code()).isEqualTo("field.tooLong");
  }

  private Answer ask(String text) {
    return maru.post(lesson.path() + "/questions")
        .as(student)
        .json("{\"text\": \"" + text + "\"}")
        .send();
  }

  private static String id(Answer asked) {
    return asked.body().path("questionId").asString();
  }

  private int vote(String question, String token) {
    return act(question, "votes", token).status();
  }

  private Answer act(String question, String what, String token) {
    return maru.post(lesson.path() + "/questions/" + question + "/" + what)
        .as(token)
        .json("{}")
        .send();
  }
}
