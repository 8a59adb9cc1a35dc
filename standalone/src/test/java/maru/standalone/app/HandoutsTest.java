package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import maru.standalone.app.TestMaru.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class HandoutsTest {
  private static final byte[] TEXT = "<b>획순</b> 연습장".getBytes(StandardCharsets.UTF_8);

  private final TestMaru maru = TestMaru.whole();
  private final StartedClass lesson = StartedClass.on(maru);
  private final String instructor = lesson.instructor();
  private final String student = lesson.student().token();

  @Test
  void aFileIsForSavingAndOnlyForTheClass() {
    Answer shared = share("획순.html", TEXT, "text/plain", instructor, null);
    assertThat(shared.status()).as(shared.response().body()).isEqualTo(201);
    String path = lesson.path() + "/handouts/" + id(shared) + "/file";
    Answer file = maru.get(path).as(student).send();
    assertThat(file.response().body()).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
    assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(file.header("Content-Disposition")).startsWith("attachment").contains(".html.txt");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    assertThat(maru.get(path).as(instructor).send().status()).isEqualTo(200);
    assertThat(maru.get(path).as(maru.somebody().token()).send().code())
        .isEqualTo("classroom.notEnrolled");
    assertThat(maru.get(path).send().status()).isEqualTo(401);
  }

  @Test
  void handoutsRemainAfterTheClass() {
    String file = id(share("먹.pdf", pdf(), "application/pdf", instructor, null));
    Answer link = link("https://maru.example/brushes");
    assertThat(link.status()).isEqualTo(201);
    assertThat(maru.post(lesson.path() + "/end").as(instructor).json("{}").send().status())
        .isEqualTo(204);
    JsonNode items = maru.get(lesson.path() + "/handouts").as(student).send().body().path("items");
    assertThat(items).hasSize(2);
    assertThat(items.path(0).path("handoutId").asString()).isEqualTo(file);
    assertThat(items.path(0).path("title").asString()).isEqualTo("먹.pdf");
    assertThat(items.path(0).path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(items.path(0).path("bytes").asInt()).isEqualTo(pdf().length);
    assertThat(items.path(1).path("address").asString()).isEqualTo("https://maru.example/brushes");
    assertThat(
            maru.get(lesson.path() + "/handouts/" + id(link) + "/file").as(student).send().code())
        .isEqualTo("handout.notFound");
    assertThat(share("늦음.pdf", pdf(), "application/pdf", instructor, null).code())
        .isEqualTo("classroom.ended");
  }

  @Test
  void whatIsTypedAndWhatIsSharedIsSealed() {
    Answer shared = share("획순.txt", TEXT, "text/plain", instructor, null);
    String payload =
        maru.bean(JdbcClient.class)
            .sql("select payload::text from event where position = :position")
            .param("position", shared.position())
            .query(String.class)
            .single();
    assertThat(payload).contains(id(shared)).doesNotContain("획순");
  }

  @Test
  void whoIsNotTheInstructorLeavesNoFile() {
    String id = UUID.randomUUID().toString();
    String path = lesson.path() + "/handouts?name=a.txt&id=" + id;
    assertThat(maru.post(path).as(student).body(TEXT, "text/plain").send().code())
        .isEqualTo("classroom.notInstructor");
    assertThat(
            maru.bean(JdbcClient.class)
                .sql("select count(*) from handout_file where handout_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoIsNotSignedInIsTurnedAwayWhateverTheFile() {
    byte[] large = Arrays.copyOf(pdf(), 4 * 1024 * 1024);
    Answer refused =
        maru.post(lesson.path() + "/handouts?name=a.pdf").body(large, "application/pdf").send();
    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void aRepeatUnderItsKeySharesNothingMore() {
    String key = UUID.randomUUID().toString();
    Answer first = share("먹.pdf", pdf(), "application/pdf", instructor, key);
    Answer again = share("먹.pdf", pdf(), "application/pdf", instructor, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(share("먹.pdf", TEXT, "application/pdf", instructor, key).code())
        .isEqualTo("request.idempotencyKeyReused");
  }

  @Test
  void whatIsNoHandoutIsRefused() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    assertThat(share("a.pdf", zip, "application/pdf", instructor, null).code())
        .isEqualTo("handout.otherKind");
    assertThat(share("a.zip", zip, "application/zip", instructor, null).status()).isEqualTo(415);
    assertThat(share(" ", pdf(), "application/pdf", instructor, null).code())
        .isEqualTo("field.blank");
    byte[] large = Arrays.copyOf(pdf(), 5 * 1024 * 1024 + 1);
    assertThat(share("a.pdf", large, "application/pdf", instructor, null).code())
        .isEqualTo("request.tooLarge");
    byte[] most = Arrays.copyOf(pdf(), 5 * 1024 * 1024);
    assertThat(share("a.pdf", most, "application/pdf", instructor, null).status()).isEqualTo(201);
    for (String address :
        new String[] {"javascript:alert(1)", "/courses", "https://", "https://me@maru.example/"}) {
      assertThat(link(address).body().path("errors").path(0).path("code").asString())
          .as(address)
          .isEqualTo("handout.noAddress");
    }
  }

  private Answer share(
      String name, byte[] content, String type, String token, @Nullable String key) {
    String path =
        lesson.path() + "/handouts?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    TestMaru.Call call = maru.post(path).as(token).body(content, type);
    return (key == null ? call : call.with("Idempotency-Key", key)).send();
  }

  private Answer link(String address) {
    return maru.post(lesson.path() + "/handouts")
        .as(instructor)
        .json("{\"title\": \"붓 고르기\", \"url\": \"" + address + "\"}")
        .send();
  }

  private static String id(Answer shared) {
    return shared.body().path("handoutId").asString();
  }

  private static byte[] pdf() {
    return "%PDF-1.7\n%".getBytes(StandardCharsets.UTF_8);
  }
}
