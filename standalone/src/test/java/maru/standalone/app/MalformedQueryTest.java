package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maru.standalone.app.TestMaru.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every query, and everything that can be wrong with its address.
@Tag("slow")
class MalformedQueryTest {
  private static final TestMaru MARU = TestMaru.whole();
  private static final String ADMIN = MARU.token("admin@maru.example", "maru-demo-2026");
  private static final String TEACHER = MARU.token("instructor@maru.example", "maru-demo-2026");
  private static final String STUDENT = MARU.token("student@maru.example", "maru-demo-2026");
  private static final String NOBODY = "";
  private static final String UNKNOWN = UUID.randomUUID().toString();
  private static final String MALFORMED = "request.malformed";

  /// @param token who asks
  /// @param field the parameter that is to blame; empty for none
  record Case(String method, String path, String token, int status, String code, String field) {
    @Override
    public String toString() {
      return method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}") + ": " + code;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String page : List.of("/api/courses", "/api/requests")) {
      for (String limit : List.of("abc", "1.5", "0", "-1", "101", "99999999999", "%00")) {
        cases.add(malformed(page, "limit", limit, NOBODY));
      }
      for (String cursor :
          List.of(
              "!!!",
              "YWJj",
              base64("{}"),
              base64("[{}]"),
              base64("[1]"),
              base64("{\"attempt\":0,\"after\":[1]}"),
              base64("{\"attempt\":-1,\"after\":[]}"),
              base64("{\"attempt\":0,\"after\":[{},{},{},{}]}"))) {
        cases.add(malformed(page, "cursor", cursor, NOBODY));
      }
      for (String after : List.of("garbage", "-1", "9999999999999999999999", "1e3", "%00")) {
        cases.add(malformed(page, "after", after, NOBODY));
      }
      cases.add(
          new Case("GET", page + "?category=no.such", NOBODY, 422, "course.unknownCategory", ""));
    }
    String courses = "/api/courses";
    cases.add(malformed(courses, "sort", "nonsense", NOBODY));
    cases.add(malformed(courses, "level", "GENIUS", NOBODY));
    cases.add(malformed(courses, "weekday", "8", NOBODY));
    cases.add(malformed(courses, "weekday", "saturday", NOBODY));
    cases.add(malformed(courses, "hour", "24", NOBODY));
    cases.add(malformed(courses, "hour", "-1", NOBODY));
    cases.add(malformed(courses, "language", "klingon", NOBODY));
    cases.add(malformed(courses, "seats", "maybe", NOBODY));
    cases.add(malformed(courses, "replay", "7", NOBODY));
    for (String path : List.of("/api/courses/abc", "/api/courses/" + UNKNOWN)) {
      cases.add(new Case("GET", path, NOBODY, 404, "course.notFound", ""));
      cases.add(new Case("GET", path + "/roster", TEACHER, 404, "course.notFound", ""));
    }
    String similar = "/api/courses/" + UNKNOWN + "/similar";
    for (String limit : List.of("many", "0", "-1", "101")) {
      cases.add(malformed(similar, "limit", limit, NOBODY));
      cases.add(malformed("/api/me/recommendations", "limit", limit, STUDENT));
    }
    cases.add(malformed(similar, "after", "then", NOBODY));
    cases.add(new Case("GET", "/api/courses/abc/similar", NOBODY, 404, "course.notFound", ""));
    cases.add(new Case("GET", similar, NOBODY, 404, "course.notFound", ""));
    cases.add(malformed("/api/courses/" + UNKNOWN, "after", "then", NOBODY));
    cases.add(new Case("GET", "/api/friend-seats/abc", NOBODY, 404, "friendSeat.gone", ""));
    cases.add(malformed("/api/me/recommendations", "after", "then", STUDENT));
    cases.add(malformed("/api/me/enrollments", "after", "then", STUDENT));
    String demand = "/api/instructor/demand";
    cases.add(malformed(demand, "from", "yesterday", TEACHER));
    cases.add(malformed(demand, "to", "2026-02-30", TEACHER));
    cases.add(malformed(demand, "after", "then", TEACHER));
    cases.add(
        new Case(
            "GET", demand + "?from=2026-11-22&to=2026-11-01", TEACHER, 400, MALFORMED, "from"));
    cases.add(
        new Case("GET", demand + "?category=no.such", TEACHER, 422, "course.unknownCategory", ""));
    cases.add(new Case("GET", demand, STUDENT, 403, "request.roleNeeded", ""));
    for (String mine :
        List.of(demand, "/api/me/enrollments", "/api/me/recommendations", "/api/me/calendar.ics")) {
      cases.add(new Case("GET", mine, NOBODY, 401, "request.unauthenticated", ""));
    }
    String session = "/api/sessions/" + UNKNOWN;
    cases.add(new Case("GET", "/api/sessions/abc/live", STUDENT, 400, MALFORMED, "sessionId"));
    cases.add(new Case("GET", session + "/live", STUDENT, 404, "session.notFound", ""));
    cases.add(new Case("GET", session + "/live", NOBODY, 401, "request.unauthenticated", ""));
    cases.add(new Case("GET", session + "/quizzes/abc", STUDENT, 400, MALFORMED, "quizId"));
    cases.add(
        new Case("GET", session + "/quizzes/" + UNKNOWN, STUDENT, 404, "session.notFound", ""));
    cases.add(new Case("GET", "/signal/sessions/abc", NOBODY, 401, "request.unauthenticated", ""));
    cases.add(new Case("GET", "/api/projections", STUDENT, 403, "request.forbidden", ""));
    for (String act : List.of("rebuild", "retry")) {
      String path = "/api/projections/nonsense/" + act;
      cases.add(new Case("POST", path, ADMIN, 404, "projection.notFound", ""));
      cases.add(new Case("POST", path, NOBODY, 401, "request.unauthenticated", ""));
    }
    cases.add(
        new Case(
            "GET",
            "/api/projections/nonsense/dead-letters",
            ADMIN,
            404,
            "projection.notFound",
            ""));
    cases.add(new Case("GET", "/actuator/nonsense", ADMIN, 404, "request.notFound", ""));
    cases.add(new Case("GET", "/actuator/demo", ADMIN, 405, "request.methodNotAllowed", ""));
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredByAClearProblem(Case wrong) {
    Answer answer = MARU.call(wrong.method(), wrong.path()).as(known(wrong.token())).send();
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(wrong.status());
    MalformedInputTest.isClear(answer);
    assertThat(answer.code()).isEqualTo(wrong.code());
    assertThat(answer.body().path("errors").path(0).path("field").asString(""))
        .isEqualTo(wrong.field());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sort     | nonsense | RELEVANCE, POPULAR, NEWEST, SOONEST
          level    | GENIUS   | BEGINNER, INTERMEDIATE, ADVANCED, ALL
          language | klingon  | ko, en
          """)
  void theValuesThatThereAreAreNamed(String parameter, String value, String all) {
    String query = "/api/courses?" + parameter + "=" + value;
    assertThat(detail(query, "ko")).isEqualTo(parameter + " 값은 " + all + " 가운데 하나여야 해요.");
    assertThat(detail(query, "en")).isEqualTo(parameter + " must be one of " + all + ".");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListsLimitIsNamed(String list) {
    for (String limit : List.of("0", "-1", "101", "many", "99999999999")) {
      String query = list + "?limit=" + limit;
      assertThat(detail(query, "ko")).isEqualTo("limit 값은 1에서 100 사이의 정수여야 해요.");
      assertThat(detail(query, "en")).isEqualTo("limit must be a whole number between 1 and 100.");
    }
    for (String limit : List.of("1", "100")) {
      assertThat(MARU.get(list + "?limit=" + limit).as(STUDENT).send().status()).isEqualTo(200);
    }
  }

  static Stream<String> lists() {
    return Stream.of("/api/courses", "/api/requests", "/api/me/recommendations");
  }

  private static String detail(String query, String language) {
    Answer answer = MARU.get(query).as(STUDENT).with("Accept-Language", language).send();
    assertThat(answer.status()).as(query).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(MALFORMED);
    return answer.body().path("detail").asString();
  }

  @Test
  void strangeWordsBreakNothing() {
    for (String strange :
        List.of(
            "\u0000",
            "붓\u0000글씨",
            "'; drop table event; --",
            "<script>alert(1)</script>",
            "🎨 👩\u200d🎨 ㅎㅎ",
            "\"}}]}, \"size\": 9999",
            "* OR (title:a~ AND /[/",
            "\ud83c",
            "가".repeat(700),
            "\u202e\u0007")) {
      String words = URLEncoder.encode(strange, StandardCharsets.UTF_8);
      for (String query : List.of("/api/courses?q=", "/api/suggest?q=", "/api/requests?q=")) {
        Answer answer = MARU.get(query + words).send();
        assertThat(answer.status()).as(query + words).isEqualTo(200);
        assertThat(answer.body().has("items")).isTrue();
      }
    }
  }

  @Test
  void anEndlessQueryIsNotRead() {
    for (String query : List.of("/api/courses?q=", "/api/suggest?q=")) {
      Answer answer = MARU.get(query + "a".repeat(100_000)).send();
      assertThat(answer.status()).isEqualTo(400);
      MalformedInputTest.isClear(answer);
      assertThat(answer.code()).isEqualTo(MALFORMED);
    }
  }

  @Test
  void aPositionThatNobodyHasReachedIsAnsweredAsStale() {
    Answer answer = MARU.get("/api/courses?after=999999999999").send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Maru-Stale")).isEqualTo("true");
  }

  @Test
  void aProjectionIsRebuiltOnceAtATime() {
    List<Answer> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> MARU.post("/api/projections/requests/rebuild").as(ADMIN).send())
            .toList();
    assertThat(answers).extracting(Answer::status).contains(202, 409).containsOnly(202, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .extracting(Answer::code)
        .containsOnly("projection.rebuilding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%f", "%ff", "%zz"})
  void wordsThatAreNoTextAreMalformed(String encoded) throws IOException {
    URI server = URI.create(MARU.url());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "GET /api/courses?q=" + encoded + " HTTP/1.1\r\nHost: maru\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", MALFORMED);
    }
  }

  @Test
  void whatComesThroughAProxyIsNotOfThisMachine() {
    for (String path : List.of("/actuator/prometheus", "/actuator/info")) {
      Answer stranger = MARU.get(path).with("X-Forwarded-For", "203.0.113.9").send();
      assertThat(stranger.code()).isEqualTo("request.unauthenticated");
      Answer student = MARU.get(path).as(STUDENT).with("X-Forwarded-For", "203.0.113.9").send();
      assertThat(student.code()).isEqualTo("request.forbidden");
    }
    Answer town =
        MARU.post("/actuator/demo")
            .as(STUDENT)
            .with("Forwarded", "for=203.0.113.9")
            .json("{}")
            .send();
    assertThat(town.code()).isEqualTo("request.forbidden");
  }

  private static Case malformed(String path, String parameter, String value, String token) {
    return new Case("GET", path + "?" + parameter + "=" + value, token, 400, MALFORMED, parameter);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static @org.jspecify.annotations.Nullable String known(String token) {
    return token.isEmpty() ? null : token;
  }
}
