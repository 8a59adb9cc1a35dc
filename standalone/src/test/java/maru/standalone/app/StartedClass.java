package maru.standalone.app;

import java.time.Duration;
import java.time.Instant;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;

/// A class that has begun, with an instructor and a student of its own.
///
/// @param path of its session
/// @param instructor the access token
record StartedClass(String path, String instructor, Somebody student) {

  static StartedClass on(TestMaru maru) {
    Somebody teacher = maru.somebody();
    done(maru, "/api/me/instructor", teacher.token(), "{\"introduction\": \"먹그림을 가르쳐요.\"}");
    String instructor = maru.token(teacher.email(), TestMaru.PASSWORD);
    Somebody student = maru.somebody();
    String course =
        done(
                maru,
                "/api/courses",
                instructor,
                """
                {"title": "먹그림", "description": "먹의 농담으로 난초와 대나무를 그려 보는 시간이에요. 처음이어도 괜찮아요.",
                 "category": "art.calligraphy", "capacity": 8}
                """)
            .body()
            .path("courseId")
            .asString();
    Instant soon = Instant.now().plus(Duration.ofMinutes(10));
    String session =
        done(
                maru,
                "/api/courses/" + course + "/sessions",
                instructor,
                "{\"startsAt\": \"%s\", \"minutes\": 60}".formatted(soon))
            .body()
            .path("sessionId")
            .asString();
    done(maru, "/api/courses/" + course + "/publish", instructor, "{}");
    done(maru, "/api/courses/" + course + "/enrollment", student.token(), "{}");
    String path = "/api/sessions/" + session;
    done(maru, path + "/start", instructor, "{}");
    return new StartedClass(path, instructor, student);
  }

  private static Answer done(TestMaru maru, String path, String token, String body) {
    Answer answer = maru.post(path).as(token).json(body).send();
    if (answer.status() >= 300) {
      throw new AssertionError(path + ": " + answer.response().body());
    }
    return answer;
  }
}
