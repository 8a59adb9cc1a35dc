package maru.standalone.whole;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Someone who has registered and signed in.
record Member(String id, Api api) {

  private static final String PASSWORD = "a-long-passphrase-2026";

  static Member student(URI url, String name) {
    String email = name + "@fault.example";
    Api anyone = Api.at(url);
    anyone.done(
        "/api/members",
        Map.of("email", email, "password", PASSWORD, "name", name, "language", "ko"));
    return signedIn(anyone, email);
  }

  static Member instructor(URI url, String name) {
    Member member = student(url, name);
    member.api().done("/api/me/instructor", Map.of("introduction", "붓글씨를 가르칩니다."));
    return signedIn(Api.at(url), name + "@fault.example");
  }

  /// A published course with one session tomorrow.
  String opensCourse(String title, int capacity, Instant startsAt) {
    String course =
        api.done(
                "/api/courses",
                Map.of(
                    "title",
                    title,
                    "description",
                    "집에서 붓과 먹으로 한 획씩 천천히 써 보는 수업입니다. 처음이어도 괜찮습니다.",
                    "category",
                    "art.calligraphy",
                    "level",
                    "BEGINNER",
                    "capacity",
                    capacity,
                    "tags",
                    List.of("붓글씨"),
                    "language",
                    "ko",
                    "replay",
                    true))
            .text("courseId");
    api.done(
        "/api/courses/" + course + "/sessions",
        Map.of("startsAt", startsAt.toString(), "minutes", 60));
    api.done("/api/courses/" + course + "/publish", Map.of());
    return course;
  }

  private static Member signedIn(Api anyone, String email) {
    var answer = anyone.done("/api/login", Map.of("email", email, "password", PASSWORD));
    return new Member(answer.text("memberId"), anyone.as(answer.text("accessToken")));
  }
}
