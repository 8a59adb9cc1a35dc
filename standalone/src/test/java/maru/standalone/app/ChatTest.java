package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import maru.standalone.app.TestMaru.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class ChatTest {
  private final TestMaru maru = TestMaru.whole();
  private final StartedClass lesson = StartedClass.on(maru);

  @Test
  void whatIsSaidIsSealedInItsEvent() {
    Answer said = say("먹이 번져요");
    assertThat(said.status()).isEqualTo(201);
    String payload =
        maru.bean(JdbcClient.class)
            .sql("select payload::text from event where position = :position")
            .param("position", said.position())
            .query(String.class)
            .single();
    assertThat(payload).contains(said.body().path("messageId").asString()).doesNotContain("먹이");
  }

  @Test
  void whoSaysTooMuchAtOnceIsAskedToWait() {
    for (int i = 0; i < 30; i++) {
      assertThat(say("안녕하세요 " + i).status()).isEqualTo(201);
    }
    Answer over = say("한 번 더");
    assertThat(over.status()).isEqualTo(429);
    assertThat(over.header("Retry-After")).isNotEmpty();
  }

  @Test
  void aMessageIsATextOfSomeLength() {
    assertThat(say(" ").code()).isEqualTo("field.blank");
    assertThat(say("가".repeat(1001)).code()).isEqualTo("field.tooLong");
    assertThat(
            maru.post(lesson.path() + "/chat")
                .as(lesson.student().token())
                .json("{\"text\": \"나만 봐요\", \"to\": \"" + UUID.randomUUID() + "\"}")
                .send()
                .code())
        .isEqualTo("chat.notToStudents");
    assertThat(
            maru.post(lesson.path() + "/chat/" + UUID.randomUUID() + "/hide")
                .as(lesson.instructor())
                .json("{}")
                .send()
                .code())
        .isEqualTo("chat.notFound");
  }

  private Answer say(String text) {
    return maru.post(lesson.path() + "/chat")
        .as(lesson.student().token())
        .json("{\"text\": \"" + text + "\"}")
        .send();
  }
}
