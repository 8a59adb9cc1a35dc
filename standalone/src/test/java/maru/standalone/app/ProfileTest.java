package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import maru.events.member.MemberId;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import maru.store.MemberNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class ProfileTest {
  private final TestMaru maru = TestMaru.running();

  @Test
  void whatAMemberTellsIsKeptAndNoEventNamesAnybody() {
    Somebody kim = maru.somebody();
    String name = "한들 <b>바람</b> 🎨";
    Answer changed =
        maru.call("PATCH", "/api/me")
            .as(kim.token())
            .json(
                """
                {"name": "%s", "region": "GANGWON", "interests": ["art.calligraphy", "dance"],
                 "language": "en", "introduction": "먹을 갈며\\n쉽니다"}
                """
                    .formatted(name))
            .send();
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.position()).isPositive();
    Answer me = maru.get("/api/me").as(kim.token()).send();
    assertThat(me.body()).isEqualTo(changed.body());
    assertThat(me.body().path("name").asString()).isEqualTo(name);
    assertThat(me.body().path("region").asString()).isEqualTo("GANGWON");
    assertThat(me.body().path("introduction").asString()).isEqualTo("먹을 갈며\n쉽니다");
    assertThat(maru.bean(MemberNames.class).of(new MemberId(kim.memberId()))).contains(name);
    assertThat(
            maru.bean(JdbcClient.class)
                .sql(
                    "select count(*) from event where member_id = ? and (payload::text like ?"
                        + " or payload::text like ? or payload::text like '%먹을%')")
                .params(kim.memberId(), "%" + kim.email() + "%", "%한들%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whoBecomesAnInstructorMayTeachAtOnce() {
    Somebody kim = maru.somebody();
    Answer refused = maru.post("/api/courses").as(kim.token()).json("{\"title\": \"붓글씨\"}").send();
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("request.roleNeeded");
    Answer instructor =
        maru.post("/api/me/instructor")
            .as(kim.token())
            .json("{\"introduction\": \"서른 해 붓을 잡았어요\"}")
            .send();
    assertThat(instructor.status()).isEqualTo(200);
    assertThat(instructor.body().path("roles").toString()).contains("INSTRUCTOR");
    String token = instructor.body().path("accessToken").asString();
    assertThat(
            maru.post("/api/courses")
                .as(token)
                .json(
                    """
                    {"title": "붓글씨", "category": "art.calligraphy", "capacity": 8}
                    """)
                .send()
                .status())
        .isEqualTo(201);
    Answer again = maru.post("/api/me/instructor").as(token).json("{}").send();
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("member.alreadyInstructor");
  }

  @Test
  void anAddressBelongsToOneMember() {
    Somebody kim = maru.somebody();
    Answer taken =
        maru.post("/api/members")
            .json(
                """
                {"email": "%s", "password": "%s", "name": "다른 사람"}
                """
                    .formatted(kim.email().toUpperCase(java.util.Locale.ROOT), TestMaru.PASSWORD))
            .send();
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("member.emailTaken");
  }
}
