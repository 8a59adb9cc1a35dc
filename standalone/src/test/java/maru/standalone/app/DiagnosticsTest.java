package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maru.events.catalogue.SessionId;
import maru.events.media.MediaEvent;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import maru.store.EventReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What browsers tell of their media is kept and told to those whom it concerns.
@Tag("slow")
class DiagnosticsTest {
  private static final StandInMedia MEDIA = new StandInMedia();
  private static final TestMaru MARU = TestMaru.withMediaAndQueries(MEDIA.url());
  private static final String COUNTED =
      """
      {"packets":90,"lost":10,"jitterMillis":3,"height":720,"framesPerSecond":25,"layers":3}\
      """;
  private static final String PAIR =
      """
      {"protocol":"UDP","local":"HOST","remote":"HOST","rttMillis":40}\
      """;

  private final StartedClass lesson = StartedClass.on(MARU);
  private final Somebody student = lesson.student();
  private final String session = lesson.path().substring(lesson.path().lastIndexOf('/') + 1);

  @Test
  void whatABrowserNoticedIsToldToItsOwnerAndToTheInstructorAndToNobodyElse() {
    try (SignalLine line = new SignalLine(MARU, session, student.token())) {
      line.get("join", "{}");
      line.get("observe", observed(1, "{\"kind\":\"PAGE\",\"agoMillis\":0,\"visible\":false}"));
      line.get("observe", observed(2, link(0, "DISCONNECTED") + "," + link(0, "CONNECTED")));
      assertThat(line.refusal("observe", observed(1, "{\"kind\":\"MOOD\"}")))
          .isEqualTo("signal.malformed");
      await().until(() -> kept() == 4);
      Answer all = MARU.get(lesson.path() + "/diagnostics").as(lesson.instructor()).send();
      assertThat(all.body().path("instructor").asBoolean()).isTrue();
      assertThat(all.body().path("people")).hasSize(1);
      assertThat(all.body().at("/people/0/memberId").asString()).isEqualTo(student.memberId());
      assertThat(all.body().at("/people/0/connected").asInt()).isOne();
      Answer own = MARU.get(lesson.path() + "/diagnostics").as(student.token()).send();
      assertThat(own.body().path("instructor").asBoolean()).isFalse();
      assertThat(own.body().at("/people/0/story/0/kind").asString()).isEqualTo("JOINED");
      Somebody other = MARU.somebody();
      assertThat(MARU.get(lesson.path() + "/diagnostics").as(other.token()).send().code())
          .isEqualTo("classroom.notEnrolled");
      String theirs = lesson.path() + "/diagnostics?member=" + other.memberId();
      assertThat(MARU.get(theirs).as(student.token()).send().code()).isEqualTo("course.notYours");
    }
  }

  @Test
  void samplesAreKeptWithTheServersViewAndShownOfOneMember() {
    try (SignalLine line = new SignalLine(MARU, session, student.token())) {
      line.get("join", "{}");
      line.get("createTransport", "{\"direction\":\"RECEIVE\"}");
      String sample =
          """
          {"kind":"QUALITY","agoMillis":0,"sending":null,"receiving":%s,"sent":%s,"received":%s,"audioOnly":true}\
          """
              .formatted(PAIR, COUNTED, COUNTED);
      await()
          .until(() -> {
            line.get("observe", observed(1, sample));
            return kept() == 2;
          });
      String path = lesson.path() + "/diagnostics?member=" + student.memberId();
      Answer one = MARU.get(path).as(lesson.instructor()).send();
      assertThat(one.body().at("/people/0/samples")).hasSize(1);
      assertThat(one.body().at("/people/0/worst/loss").asDouble()).isEqualTo(0.25);
      assertThat(one.body().at("/people/0/latest/receiving/rttMillis").asInt()).isEqualTo(40);
      assertThat(one.body().at("/people/0/latest/server/availableKbps").asInt()).isEqualTo(900);
    }
  }

  @Test
  void attentionIsTheInstructorsAlone() {
    String path = lesson.path() + "/attention";
    Answer report = MARU.get(path).as(lesson.instructor()).send();
    assertThat(report.body().path("provisional").asBoolean()).isTrue();
    assertThat(report.body().path("minutes")).isNotEmpty();
    assertThat(MARU.get(path).as(student.token()).send().code()).isEqualTo("course.notYours");
    Answer table = MARU.get(path).as(lesson.instructor()).with("Accept", "text/csv").send();
    assertThat(Objects.requireNonNull(table.response().body()))
        .contains("minute,at,present,acted,away,open");
  }

  @Test
  void onlyMembersAskAndOnlyOfWhatThereIs() {
    for (String report : List.of("/diagnostics", "/attention")) {
      assertThat(MARU.get(lesson.path() + report).send().code())
          .isEqualTo("request.unauthenticated");
      String nowhere = "/api/sessions/" + UUID.randomUUID() + report;
      assertThat(MARU.get(nowhere).as(student.token()).send().code()).isEqualTo("session.notFound");
    }
  }

  @Test
  void whoDecidesPassesOverWhatIsOnlyObserved() {
    try (SignalLine line = new SignalLine(MARU, session, student.token())) {
      line.get("join", "{}");
      await().until(() -> kept() == 1);
      assertThat(MARU.bean(EventReader.class).session(new SessionId(session), 0, 100))
          .isNotEmpty()
          .noneMatch(recorded -> recorded.event() instanceof MediaEvent);
    }
  }

  private int kept() {
    return MARU.bean(EventReader.class).observed(new SessionId(session), 0, 100).size();
  }

  private static String link(int ago, String state) {
    return "{\"kind\":\"LINK\",\"agoMillis\":%d,\"direction\":\"RECEIVE\",\"state\":\"%s\"}"
        .formatted(ago, state);
  }

  private static String observed(long clock, String observations) {
    return "{\"clockMillis\":%d,\"observations\":[%s]}".formatted(clock, observations);
  }
}
