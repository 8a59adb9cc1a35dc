package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import maru.command.member.TokenKey;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Call;
import maru.standalone.app.TestMaru.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every command endpoint that takes a body, and everything that can be wrong with one.
@Tag("slow")
class MalformedInputTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TestMaru MARU = TestMaru.running();
  private static final String NUL = "\u0000";
  private static final List<String> STRANGE =
      List.of(
          "'; drop table event; --",
          "<script>alert(1)</script><b>붓</b>",
          "🎨 👩‍🎨 ㅎㅎ ñandú",
          "{{7*7}} ${jndi:ldap://x} %00 \\u0000");

  private static String student = "";
  private static String instructor = "";
  private static String otherInstructor = "";
  private static String courseId = "";
  private static String sessionId = "";

  /// A class that is on, a quiz that is open in it, and a wish.
  private static String liveId = "";

  private static String quizId = "";
  private static String requestId = "";

  /// @param token who calls; null for nobody
  /// @param valid a body that is taken
  /// @param texts paths of its texts
  /// @param numbers paths of its whole numbers
  /// @param enums paths of its named values
  record Endpoint(
      String method,
      String path,
      @Nullable String token,
      String valid,
      List<String> texts,
      List<String> numbers,
      List<String> enums) {
    @Override
    public String toString() {
      return method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}");
    }
  }

  /// One thing that is wrong with one endpoint's body.
  record Case(Endpoint endpoint, String what, String body, int status, List<String> codes) {
    @Override
    public String toString() {
      return endpoint + ": " + what;
    }
  }

  @BeforeAll
  static void prepare() {
    student = MARU.somebody().token();
    instructor = becomeInstructor(MARU.somebody());
    otherInstructor = becomeInstructor(MARU.somebody());
    courseId =
        MARU.post("/api/courses")
            .as(instructor)
            .json("{\"title\": \"붓글씨\", \"category\": \"art.calligraphy\", \"capacity\": 8}")
            .send()
            .body()
            .path("courseId")
            .asString();
    sessionId =
        MARU.post("/api/courses/" + courseId + "/sessions")
            .as(instructor)
            .json("{\"startsAt\": \"%s\", \"minutes\": 60}".formatted(inDays(20)))
            .send()
            .body()
            .path("sessionId")
            .asString();
    prepareClass();
    requestId =
        MARU.post("/api/requests")
            .as(student)
            .json("{\"wish\": \"전각 수업이 있으면 좋겠어요\"}")
            .send()
            .body()
            .path("requestId")
            .asString();
  }

  private static void prepareClass() {
    String course =
        done(
                "/api/courses",
                instructor,
                """
                {"title": "먹그림", "description": "먹의 농담으로 난초와 대나무를 그려 보는 시간이에요. 처음이어도 괜찮아요.",
                 "category": "art.calligraphy", "capacity": 8}
                """)
            .body()
            .path("courseId")
            .asString();
    liveId =
        done(
                "/api/courses/" + course + "/sessions",
                instructor,
                "{\"startsAt\": \"%s\", \"minutes\": 60}"
                    .formatted(Instant.now().plus(Duration.ofMinutes(10))))
            .body()
            .path("sessionId")
            .asString();
    done("/api/courses/" + course + "/publish", instructor, "{}");
    done("/api/courses/" + course + "/enrollment", student, "{}");
    done("/api/sessions/" + liveId + "/start", instructor, "{}");
    quizId =
        done(
                "/api/sessions/" + liveId + "/quizzes",
                instructor,
                "{\"question\": \"난초는 몇 번에?\", \"choices\": [\"한 번\", \"두 번\"], \"correct\": [0]}")
            .body()
            .path("quizId")
            .asString();
  }

  private static Answer done(String path, String token, String body) {
    Answer answer = MARU.post(path).as(token).json(body).send();
    assertThat(answer.status()).as(path + answer.response().body()).isBetween(200, 204);
    return answer;
  }

  static List<Endpoint> endpoints() {
    if (courseId.isEmpty()) {
      prepare();
    }
    String course = "/api/courses/" + courseId;
    return List.of(
        new Endpoint(
            "POST",
            "/api/members",
            null,
            """
            {"email": "m%s@example.com", "password": "%s", "name": "김영준", "language": "ko"}
            """
                .formatted(UUID.randomUUID(), TestMaru.PASSWORD),
            List.of("email", "password", "name"),
            List.of(),
            List.of("language")),
        new Endpoint(
            "POST",
            "/api/login",
            null,
            "{\"email\": \"nobody@example.com\", \"password\": \"whatever it is\"}",
            List.of("email", "password"),
            List.of(),
            List.of()),
        new Endpoint(
            "POST",
            "/api/members/verify",
            null,
            "{\"token\": \"abc\"}",
            List.of("token"),
            List.of(),
            List.of()),
        new Endpoint(
            "POST",
            "/api/password/forgotten",
            null,
            "{\"email\": \"nobody%s@example.com\"}".formatted(UUID.randomUUID()),
            List.of("email"),
            List.of(),
            List.of()),
        new Endpoint(
            "POST",
            "/api/password",
            null,
            "{\"token\": \"abc\", \"password\": \"a long enough one\"}",
            List.of("token", "password"),
            List.of(),
            List.of()),
        new Endpoint(
            "PATCH",
            "/api/me",
            student,
            """
            {"name": "김영준", "region": "SEOUL", "interests": ["art"], "language": "ko",
             "introduction": "안녕하세요"}
            """,
            List.of("name", "interests.0", "introduction"),
            List.of(),
            List.of("region", "language")),
        new Endpoint(
            "POST",
            "/api/me/instructor",
            student,
            "{\"introduction\": \"가르쳐요\"}",
            List.of("introduction"),
            List.of(),
            List.of()),
        new Endpoint(
            "POST",
            "/api/courses",
            instructor,
            """
            {"title": "붓글씨 첫걸음", "description": "먹을 갈고 붓을 쥐는 법부터 시작해요.",
             "category": "art.calligraphy", "level": "BEGINNER", "capacity": 8, "tags": ["붓"],
             "language": "ko", "materials": ["먹"], "replay": true,
             "attendanceRule": {"lateAfterMinutes": 10, "presentShare": 0.8}}
            """,
            List.of("title", "description", "category", "tags.0", "materials.0"),
            List.of("capacity", "attendanceRule.lateAfterMinutes"),
            List.of("level", "language")),
        new Endpoint(
            "PATCH",
            course,
            instructor,
            "{\"title\": \"붓글씨 둘째 걸음\", \"level\": \"ALL\", \"capacity\": 9}",
            List.of("title"),
            List.of("capacity"),
            List.of("level")),
        new Endpoint(
            "POST",
            course + "/sessions",
            instructor,
            "{\"startsAt\": \"%s\", \"minutes\": 60, \"title\": \"첫 시간\"}".formatted(inDays(30)),
            List.of("title"),
            List.of("minutes"),
            List.of("startsAt")),
        new Endpoint(
            "PATCH",
            "/api/sessions/" + sessionId,
            instructor,
            "{\"startsAt\": \"%s\", \"minutes\": 90, \"title\": \"옮긴 시간\"}".formatted(inDays(40)),
            List.of("title"),
            List.of("minutes"),
            List.of("startsAt")),
        new Endpoint(
            "POST",
            course + "/quizzes",
            instructor,
            """
            {"question": "먹을 가는 방향은?", "choices": ["시계", "반시계"], "correct": [0], "seconds": 30}
            """,
            List.of("question", "choices.0"),
            List.of("correct.0", "seconds"),
            List.of()),
        new Endpoint(
            "POST",
            "/api/requests",
            student,
            """
            {"wish": "저녁에 하는 전각 수업", "category": "craft", "weekdays": [2], "hours": [20]}
            """,
            List.of("wish", "category"),
            List.of("weekdays.0", "hours.0"),
            List.of()),
        new Endpoint(
            "POST",
            "/api/requests/" + requestId + "/fulfil",
            instructor,
            "{\"courseId\": \"%s\"}".formatted(UUID.randomUUID()),
            List.of(),
            List.of(),
            List.of("courseId")),
        new Endpoint(
            "POST",
            "/api/sessions/" + liveId + "/quizzes",
            instructor,
            """
            {"question": "대나무 마디는?", "choices": ["위로", "아래로"], "correct": [0], "seconds": 30}
            """,
            List.of("question", "choices.0"),
            List.of("correct.0", "seconds"),
            List.of()),
        new Endpoint(
            "POST",
            "/api/sessions/" + liveId + "/hand",
            student,
            "{\"raised\": true}",
            List.of(),
            List.of(),
            List.of()),
        new Endpoint(
            "POST",
            "/api/sessions/" + liveId + "/reaction",
            student,
            "{\"kind\": \"CLAP\"}",
            List.of(),
            List.of(),
            List.of("kind")),
        new Endpoint(
            "POST",
            "/api/sessions/" + liveId + "/questions",
            student,
            "{\"text\": \"먹이 왜 번지나요?\"}",
            List.of("text"),
            List.of(),
            List.of()),
        new Endpoint(
            "POST",
            "/api/sessions/" + liveId + "/surveys",
            instructor,
            """
            {"questions": [{"text": "속도는?", "kind": "SINGLE", "choices": ["빨라요", "좋아요"]}],
             "anonymous": true}
            """,
            List.of("questions.0.text", "questions.0.choices.0"),
            List.of(),
            List.of("questions.0.kind")),
        new Endpoint(
            "POST",
            "/api/sessions/" + liveId + "/quizzes/" + quizId + "/answer",
            student,
            "{\"choices\": [0]}",
            List.of(),
            List.of("choices.0"),
            List.of()));
  }

  static Stream<Case> cases() {
    return endpoints().stream().flatMap(MalformedInputTest::casesOf);
  }

  private static Stream<Case> casesOf(Endpoint e) {
    List<String> malformed = List.of("request.malformed");
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(e, "no body", "", 400, malformed));
    cases.add(new Case(e, "half a body", e.valid().strip().substring(0, 8), 400, malformed));
    cases.add(new Case(e, "a list", "[]", 400, malformed));
    cases.add(new Case(e, "a text", "\"text\"", 400, malformed));
    cases.add(new Case(e, "two bodies", e.valid() + e.valid(), 400, malformed));
    for (String text : e.texts()) {
      cases.add(new Case(e, text + " a number", with(e, text, JSON.readTree("7")), 400, malformed));
      cases.add(
          new Case(e, text + " an object", with(e, text, JSON.readTree("{}")), 400, malformed));
      cases.add(
          new Case(
              e,
              text + " with \\u0000",
              with(e, text, text("a" + NUL + "b and some more")),
              422,
              List.of("field.controlCharacter", "field.unknown", "course.unknownCategory")));
      cases.add(
          new Case(
              e,
              text + " too long",
              with(e, text, text("가".repeat(5001))),
              422,
              List.of("field.tooLong", "field.unknown", "course.unknownCategory")));
    }
    for (String number : e.numbers()) {
      cases.add(new Case(e, number + " a text", with(e, number, text("8")), 400, malformed));
      cases.add(
          new Case(
              e, number + " a fraction", with(e, number, JSON.readTree("1.5")), 400, malformed));
      cases.add(
          new Case(
              e, number + " huge", with(e, number, JSON.readTree("99999999999")), 400, malformed));
      cases.add(
          new Case(
              e,
              number + " below",
              with(e, number, JSON.readTree("-1")),
              422,
              List.of(
                  "field.outOfRange",
                  "course.quizKeyNamesNoChoice",
                  "quiz.keyNamesNoChoice",
                  "quiz.noSuchChoice")));
    }
    for (String named : e.enums()) {
      cases.add(new Case(e, named + " unknown", with(e, named, text("no such")), 400, malformed));
      cases.add(
          new Case(e, named + " a number", with(e, named, JSON.readTree("1")), 400, malformed));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedByAClearProblem(Case wrong) {
    Answer answer = call(wrong.endpoint()).json(wrong.body()).send();
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(wrong.status());
    isClear(answer);
    assertThat(answer.code()).isIn(wrong.codes());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void theFieldIsNamed(Endpoint endpoint) {
    for (String text : endpoint.texts()) {
      Answer answer = call(endpoint).json(with(endpoint, text, JSON.readTree("7"))).send();
      assertThat(answer.body().path("errors").path(0).path("field").asString())
          .isEqualTo(text.replaceAll("\\.(\\d+)", "[$1]"));
    }
  }

  @Test
  void theValuesThatThereAreAreNamed() {
    Answer region =
        MARU.call("PATCH", "/api/me")
            .as(student)
            .with("Accept-Language", "en")
            .json("{\"region\": \"MOON\"}")
            .send();
    assertThat(region.body().path("detail").asString())
        .startsWith("region must be one of SEOUL, BUSAN,")
        .endsWith("JEJU, ABROAD.");
    Answer language =
        MARU.call("PATCH", "/api/me").as(student).json("{\"language\": \"klingon\"}").send();
    assertThat(language.body().path("detail").asString())
        .isEqualTo("language 값은 ko, en 가운데 하나여야 해요.");
    assertThat(language.body().path("errors").path(0).path("detail").asString())
        .isEqualTo("language 값은 ko, en 가운데 하나여야 해요.");
    Answer verdict =
        MARU.call("PATCH", "/api/sessions/" + liveId + "/attendance/" + UUID.randomUUID())
            .as(instructor)
            .with("Accept-Language", "en")
            .json("{\"verdict\": \"ASLEEP\", \"reason\": \"잤어요\"}")
            .send();
    assertThat(verdict.status()).isEqualTo(400);
    assertThat(verdict.body().path("detail").asString())
        .startsWith("verdict must be one of ")
        .contains("PRESENT", "ABSENT");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void tenMegabytesAreTooLarge(Endpoint endpoint) {
    byte[] body = ("{\"x\": \"" + "a".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    Answer answer = call(endpoint).body(body, "application/json").send();
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("request.tooLarge");
    isClear(answer);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void onlyJsonIsRead(Endpoint endpoint) {
    Answer answer =
        call(endpoint)
            .with("X-Maru", "1")
            .body(endpoint.valid().getBytes(StandardCharsets.UTF_8), "text/plain")
            .send();
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("request.unsupportedMediaType");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void strangersAreAskedToSignIn(Endpoint endpoint) {
    if (endpoint.token() == null) {
      return;
    }
    Call anonymous = MARU.call(endpoint.method(), endpoint.path());
    assertThat(anonymous.json(endpoint.valid()).send().code()).isEqualTo("request.unauthenticated");
    Answer expired =
        MARU.call(endpoint.method(), endpoint.path())
            .as(expiredToken())
            .json(endpoint.valid())
            .send();
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.code()).isEqualTo("request.tokenExpired");
    Answer forged =
        MARU.call(endpoint.method(), endpoint.path())
            .as(endpoint.token() + "x")
            .json(endpoint.valid())
            .send();
    assertThat(forged.code()).isEqualTo("request.unauthenticated");
  }

  /// An act that needs no body.
  ///
  /// @param path with `{id}` for what it is about
  /// @param field the name of that in the path
  /// @param unknown the code for what does not exist
  /// @param foreign the code for somebody else's; empty where anybody may
  record Act(String path, String field, int status, String unknown, String foreign) {
    String on(String id) {
      return path.replace("{id}", id);
    }

    @Override
    public String toString() {
      return path.replaceAll("[0-9a-f-]{36}", "{quiz}");
    }
  }

  static List<Act> acts() {
    if (courseId.isEmpty()) {
      prepare();
    }
    String session = "/api/sessions/{id}";
    String quiz = session + "/quizzes/" + quizId;
    String notInstructor = "classroom.notInstructor";
    return List.of(
        new Act(session + "/start", "sessionId", 404, "session.notFound", notInstructor),
        new Act(session + "/end", "sessionId", 409, "classroom.notStarted", notInstructor),
        new Act(session + "/join", "sessionId", 409, "classroom.notStarted", ""),
        new Act(session + "/leave", "sessionId", 409, "classroom.notStarted", ""),
        new Act(quiz + "/close", "sessionId", 409, "classroom.notStarted", notInstructor),
        new Act(quiz + "/reveal", "sessionId", 409, "classroom.notStarted", notInstructor),
        new Act(
            "/api/sessions/" + liveId + "/quizzes/{id}/close",
            "quizId",
            404,
            "quiz.notFound",
            notInstructor),
        new Act(
            "/api/sessions/" + liveId + "/quizzes/{id}/reveal",
            "quizId",
            404,
            "quiz.notFound",
            notInstructor),
        new Act("/api/requests/{id}/support", "requestId", 404, "courseRequest.notFound", ""));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void anActOnNothingIsRefusedByAClearProblem(Act act) {
    Answer malformed = MARU.post(act.on("abc")).as(instructor).send();
    assertThat(malformed.status()).isEqualTo(400);
    isClear(malformed);
    assertThat(malformed.code()).isEqualTo("request.malformed");
    assertThat(malformed.body().path("errors").path(0).path("field").asString())
        .isEqualTo(act.field());

    String nothing = UUID.randomUUID().toString();
    Answer unknown = MARU.post(act.on(nothing)).as(instructor).send();
    assertThat(unknown.status()).as(unknown.response().body()).isEqualTo(act.status());
    isClear(unknown);
    assertThat(unknown.code()).isEqualTo(act.unknown());
    assertThat(MARU.post(act.on(nothing)).with("X-Maru", "1").send().code())
        .isEqualTo("request.unauthenticated");
    if (!act.foreign().isEmpty()) {
      Answer foreign =
          MARU.post(act.on(act.field().equals("quizId") ? quizId : liveId))
              .as(otherInstructor)
              .json("[\"whatever\"]")
              .send();
      assertThat(foreign.status()).isEqualTo(403);
      isClear(foreign);
      assertThat(foreign.code()).isEqualTo(act.foreign());
    }
  }

  @Test
  void strangeTextStaysText() {
    for (String strange : STRANGE) {
      ObjectNode body = JSON.createObjectNode();
      body.put("name", strange);
      body.put("introduction", strange);
      Answer changed = MARU.call("PATCH", "/api/me").as(student).json(body.toString()).send();
      assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
      assertThat(changed.body().path("name").asString()).isEqualTo(strange);
      for (Endpoint endpoint : endpoints()) {
        for (String text : endpoint.texts()) {
          Answer answer = call(endpoint).json(with(endpoint, text, text(strange))).send();
          assertThat(answer.status()).as(endpoint + " " + text).isLessThan(500);
          if (answer.status() >= 400) {
            isClear(answer);
          }
        }
      }
    }
  }

  @Test
  void unknownCategoriesAreRefused() {
    Answer course =
        MARU.post("/api/courses")
            .as(instructor)
            .json("{\"title\": \"붓글씨\", \"category\": \"no.such\", \"capacity\": 8}")
            .send();
    assertThat(course.status()).isEqualTo(422);
    assertThat(course.code()).isEqualTo("course.unknownCategory");
    Answer interest =
        MARU.call("PATCH", "/api/me").as(student).json("{\"interests\": [\"no.such\"]}").send();
    assertThat(interest.code()).isEqualTo("member.interestUnknown");
    Answer wish =
        MARU.post("/api/requests")
            .as(student)
            .json("{\"wish\": \"전각 수업\", \"category\": \"no.such\"}")
            .send();
    assertThat(wish.code()).isEqualTo("field.unknown");
  }

  @Test
  void aQuizNeedsDistinctChoicesAndAKeyAmongThem() {
    for (String path :
        List.of("/api/courses/" + courseId + "/quizzes", "/api/sessions/" + liveId + "/quizzes")) {
      assertThat(quiz(path, "[\"하나\"]", "[0]").code()).isEqualTo("field.tooFew");
      assertThat(quiz(path, "[\"하나\", \"둘\", \"하나\"]", "[0]").code()).isEqualTo("field.repeated");
      assertThat(quiz(path, "[\"하나\", \"둘\"]", "[]").code()).isEqualTo("field.tooFew");
      assertThat(quiz(path, "[\"하나\", \"둘\"]", "[2]").code())
          .isEqualTo("course.quizKeyNamesNoChoice");
    }
  }

  private static Answer quiz(String path, String choices, String correct) {
    return MARU.post(path)
        .as(instructor)
        .json(
            "{\"question\": \"몇 번?\", \"choices\": %s, \"correct\": %s}"
                .formatted(choices, correct))
        .send();
  }

  @Test
  void pastAndDistantDatesAreRefused() {
    for (String when : List.of(inDays(-1), "1970-01-01T00:00:00Z")) {
      assertThat(schedule(instructor, when).code()).isEqualTo("session.inThePast");
    }
    assertThat(schedule(instructor, inDays(400)).code()).isEqualTo("session.tooFarAhead");
    assertThat(schedule(instructor, "tomorrow").code()).isEqualTo("request.malformed");
    assertThat(schedule(instructor, "2026-02-30T10:00:00Z").code()).isEqualTo("request.malformed");
  }

  @Test
  void anothersCourseIsLeftAlone() {
    Answer foreign =
        MARU.call("PATCH", "/api/courses/" + courseId)
            .as(otherInstructor)
            .json("{\"title\": \"내 것\"}")
            .send();
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.code()).isEqualTo("course.notYours");
    Answer missing =
        MARU.post("/api/courses/" + UUID.randomUUID() + "/publish").as(instructor).send();
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.code()).isEqualTo("course.notFound");
    Answer malformed = MARU.post("/api/courses/abc/publish").as(instructor).send();
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.code()).isEqualTo("request.malformed");
  }

  private static Answer schedule(String token, String startsAt) {
    return MARU.post("/api/courses/" + courseId + "/sessions")
        .as(token)
        .json("{\"startsAt\": \"%s\", \"minutes\": 60}".formatted(startsAt))
        .send();
  }

  static void isClear(Answer answer) {
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
    for (String member : List.of("type", "title", "detail", "code")) {
      assertThat(answer.body().path(member).asString("")).as(member).isNotBlank();
    }
    assertThat(answer.response().body()).doesNotContain("Exception", "maru.command", "SQL");
  }

  private static Call call(Endpoint endpoint) {
    return MARU.call(endpoint.method(), endpoint.path()).as(endpoint.token());
  }

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().stringNode(text);
  }

  /// The valid body with another value at a path such as `tags.0`.
  private static String with(Endpoint endpoint, String path, JsonNode value) {
    JsonNode body = JSON.readTree(endpoint.valid());
    List<String> steps = Arrays.asList(path.split("\\."));
    JsonNode parent = body;
    for (String step : steps.subList(0, steps.size() - 1)) {
      parent = parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
    }
    if (parent instanceof ObjectNode object) {
      object.set(steps.getLast(), value);
    } else {
      ((tools.jackson.databind.node.ArrayNode) parent)
          .set(Integer.parseInt(steps.getLast()), value);
    }
    return body.toString();
  }

  private static String inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days)).toString();
  }

  private static String becomeInstructor(Somebody member) {
    return MARU.post("/api/me/instructor")
        .as(member.token())
        .json("{}")
        .send()
        .body()
        .path("accessToken")
        .asString();
  }

  private static String expiredToken() {
    Instant now = Instant.now();
    NimbusJwtEncoder encoder =
        new NimbusJwtEncoder(new ImmutableSecret<>(MARU.bean(TokenKey.class).key()));
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer("maru")
            .subject(UUID.randomUUID().toString())
            .issuedAt(now.minus(Duration.ofHours(2)))
            .expiresAt(now.minus(Duration.ofHours(1)))
            .claim("roles", List.of("STUDENT", "INSTRUCTOR"))
            .build();
    return encoder
        .encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
        .getTokenValue();
  }
}
