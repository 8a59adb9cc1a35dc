package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A course from its draft to its end, by HTTP alone, as commands answer it and as it reads then.
@Tag("slow")
class CourseLifeTest {
  private static final TestMaru MARU = TestMaru.whole();

  private final Somebody gyuhyeon = MARU.somebody();
  private final String token =
      MARU.post("/api/me/instructor")
          .as(gyuhyeon.token())
          .json("{\"introduction\": \"폴댄스를 가르쳐요\"}")
          .send()
          .body()
          .path("accessToken")
          .asString();
  private final Instant start =
      Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
  private long position;

  @Test
  void aCourseIsDraftedRevisedPlannedPublishedAndArchived() {
    String course = draft();
    assertThat(read(course).path("status").asString()).isEqualTo("DRAFT");
    assertThat(MARU.get("/api/courses/" + course + after()).send().status()).isEqualTo(404);
    assertThat(similar(course).send().code()).isEqualTo("course.notFound");
    assertThat(similar(course).as(token).send().status()).isEqualTo(200);

    done(
        204,
        "PATCH",
        "/api/courses/" + course,
        """
        {"title": "폴댄스 둘째 걸음", "materials": ["반바지", "수건"], "capacity": 6, "replay": true}
        """);
    JsonNode revised = read(course);
    assertThat(revised.path("title").asString()).isEqualTo("폴댄스 둘째 걸음");
    assertThat(revised.path("materials").toString()).isEqualTo("[\"반바지\",\"수건\"]");
    assertThat(revised.path("capacity").asInt()).isEqualTo(6);

    String kept = quiz(course, "스핀 전에 할 일은?");
    String discarded = quiz(course, "신발은?");
    done(204, "DELETE", "/api/courses/" + course + "/quizzes/" + discarded, null);
    assertThat(read(course).path("quizzes").valueStream().map(q -> q.path("quizId").asString()))
        .containsExactly(kept);

    String first = session(course, start);
    String second = session(course, start.plus(Duration.ofDays(7)));
    Instant later = start.plus(Duration.ofHours(2));
    done(
        204,
        "PATCH",
        "/api/sessions/" + first,
        "{\"startsAt\": \"%s\", \"minutes\": 80, \"title\": \"옮긴 첫 시간\"}".formatted(later));
    done(204, "POST", "/api/courses/" + course + "/publish", "{}");
    done(204, "DELETE", "/api/sessions/" + second, null);
    for (String act : List.of("DELETE", "PATCH")) {
      Answer cancelled =
          MARU.call(act, "/api/sessions/" + second).as(token).json("{\"minutes\": 50}").send();
      assertThat(cancelled.status()).isEqualTo(409);
      assertThat(cancelled.code()).isEqualTo("session.cancelled");
    }

    JsonNode published = MARU.get("/api/courses/" + course + after()).send().body();
    assertThat(published.path("status").asString()).isEqualTo("PUBLISHED");
    assertThat(published.path("quizzes").isNull()).isTrue();
    assertThat(planned(published))
        .containsExactly(first + " " + later + " 80 SCHEDULED", second + " CANCELLED");
    assertThat(similar(course).send().status()).isEqualTo(200);

    done(204, "POST", "/api/courses/" + course + "/archive", "{}");
    assertThat(read(course).path("status").asString()).isEqualTo("ARCHIVED");
    assertThat(
            MARU.post("/api/courses/" + course + "/sessions")
                .as(token)
                .json("{\"startsAt\": \"%s\", \"minutes\": 60}".formatted(start))
                .send()
                .code())
        .isEqualTo("course.archived");
  }

  @Test
  void aWishNamesEachDayAndHourOnce() {
    String wish =
        done(
                201,
                "POST",
                "/api/requests",
                """
                {"wish": "저녁에 하는 전각 수업", "weekdays": [6, 2, 6], "hours": [20, 9, 20, 20]}
                """)
            .body()
            .path("requestId")
            .asString();
    JsonNode kept =
        MARU.get("/api/requests" + after() + "&limit=100")
            .send()
            .body()
            .path("items")
            .valueStream()
            .filter(request -> request.path("requestId").asString().equals(wish))
            .findFirst()
            .orElseThrow();
    assertThat(kept.path("weekdays").toString()).isEqualTo("[2,6]");
    assertThat(kept.path("hours").toString()).isEqualTo("[9,20]");
  }

  @Test
  void aLiveStreamEndsWhenItsSessionDoes() {
    String session = session(draft(), start);
    HttpClient http = HttpClient.newHttpClient();
    URI address = URI.create(MARU.url() + "/api/sessions/" + session + "/live");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
    HttpResponse<Stream<String>> stream = http.sendAsync(request, BodyHandlers.ofLines()).join();
    assertThat(stream.statusCode()).isEqualTo(200);
    CompletableFuture<Long> lines = CompletableFuture.supplyAsync(() -> stream.body().count());
    assertThat(lines).isNotDone();

    assertThat(MARU.post("/api/logout").as(token).send().status()).isEqualTo(204);
    await().atMost(Duration.ofSeconds(30)).until(lines::isDone);
    assertThat(MARU.get("/api/sessions/" + session + "/live").as(token).send().status())
        .isEqualTo(401);
  }

  private String draft() {
    return done(
            201,
            "POST",
            "/api/courses",
            """
            {"title": "폴댄스 첫걸음", "description": "폴을 처음 잡는 분과 기본 스핀 세 가지를 배워요. 미끄러지지 않는 법부터 시작합니다.",
             "category": "dance.pole", "level": "BEGINNER", "capacity": 8, "language": "ko"}
            """)
        .body()
        .path("courseId")
        .asString();
  }

  private String quiz(String course, String question) {
    return done(
            201,
            "POST",
            "/api/courses/" + course + "/quizzes",
            """
            {"question": "%s", "choices": ["폴 닦기", "물 마시기"], "correct": [0], "seconds": 30}
            """
                .formatted(question))
        .body()
        .path("quizId")
        .asString();
  }

  private String session(String course, Instant startsAt) {
    return done(
            201,
            "POST",
            "/api/courses/" + course + "/sessions",
            "{\"startsAt\": \"%s\", \"minutes\": 60}".formatted(startsAt))
        .body()
        .path("sessionId")
        .asString();
  }

  private static Stream<String> planned(JsonNode course) {
    return course
        .path("sessions")
        .valueStream()
        .map(session ->
            session.path("status").asString().equals("CANCELLED")
                ? session.path("sessionId").asString() + " CANCELLED"
                : "%s %s %s %s"
                    .formatted(
                        session.path("sessionId").asString(),
                        session.path("startsAt").asString(),
                        session.path("minutes").asInt(),
                        session.path("status").asString()));
  }

  private JsonNode read(String course) {
    Answer answer = MARU.get("/api/courses/" + course + after()).as(token).send();
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Maru-Stale")).isEmpty();
    return answer.body();
  }

  private static TestMaru.Call similar(String course) {
    return MARU.get("/api/courses/" + course + "/similar");
  }

  private String after() {
    return "?after=" + position;
  }

  private Answer done(
      int status, String method, String path, @org.jspecify.annotations.Nullable String body) {
    TestMaru.Call call = MARU.call(method, path).as(token);
    Answer answer = (body == null ? call : call.json(body)).send();
    assertThat(answer.status()).as(path + answer.response().body()).isEqualTo(status);
    position = answer.position();
    return answer;
  }
}
