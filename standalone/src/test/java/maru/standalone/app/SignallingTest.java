package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maru.bridge.room.Desks;
import maru.bridge.room.Line;
import maru.bridge.room.LocalPeer;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalNotice;
import maru.bridge.signal.Source;
import maru.command.Refused;
import maru.command.classroom.ClassroomRefusal;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.member.MemberId;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import maru.store.EventReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a connection says, it gets its answer, and the others notice nothing.
@Tag("slow")
class SignallingTest {
  private static final StandInMedia MEDIA = new StandInMedia();
  private static final TestMaru MARU = TestMaru.withMedia(MEDIA.url());
  private static final String SEND = "{\"direction\":\"SEND\"}";

  private final Somebody student = MARU.somebody();
  private final Somebody bystander = MARU.somebody();
  private Somebody teacher = MARU.somebody();
  private String course = "";
  private String session = "";
  private int sessions;
  private SignalLine calm;

  @BeforeEach
  void aClassIsOnAndSomebodyIsThere() {
    teacher = instructor(teacher);
    course =
        done(
                "/api/courses",
                teacher,
                """
                {"title": "먹그림", "description": "먹의 농담으로 난초와 대나무를 그려 보는 시간이에요. 처음이어도 괜찮아요.",
                 "category": "art.calligraphy", "capacity": 8}
                """)
            .body()
            .path("courseId")
            .asString();
    session = scheduled();
    done("/api/courses/" + course + "/publish", teacher, "{}");
    done("/api/courses/" + course + "/enrollment", student, "{}");
    done("/api/courses/" + course + "/enrollment", bystander, "{}");
    done("/api/sessions/" + session + "/start", teacher, "{}");
    calm = line(bystander);
    calm.get("join", "{}");
  }

  @AfterEach
  void theOthersNoticedNothing() {
    assertThat(calm.get("createTransport", SEND).path("transportId").asString()).isNotEmpty();
    calm.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | signal.malformed",
        "[] | signal.malformed",
        "{'v':1,'method':'join'} | signal.malformed",
        "{'v':1,'id':'one','method':'join'} | signal.malformed",
        "{'v':2,'id':1,'method':'join'} | signal.unknownVersion",
        "{'v':1,'id':1} | signal.unknownMethod",
        "{'v':1,'id':1,'method':'dance'} | signal.unknownMethod",
        "{'v':1,'id':1,'method':'createTransport'} | signal.malformed",
        "{'v':1,'id':1,'method':'createTransport','data':{'direction':'UP'}} | signal.malformed",
        "{'v':1,'id':1,'method':'createTransport','data':{'direction':'SEND'}} | signal.notJoined",
        "{'v':1,'id':1,'method':'restartIce','data':{'transportId':'t'}} | signal.notJoined",
        "{'v':1,'id':1,'method':'closeProducer','data':{'producerId':'p'}} | signal.notJoined",
        "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'POINTER','streamId':0}} | signal.notJoined",
        "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'RADIO','streamId':0}} | signal.malformed",
        "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'POINTER','streamId':70000}} | signal.malformed",
        "{'v':1,'id':1,'method':'consumeData','data':{'transportId':'t','dataProducerId':'d'}} | signal.notJoined",
        "{'v':1,'id':1,'method':'consumeData','data':{'transportId':'t'}} | signal.malformed",
        "{'v':1,'id':1,'method':'closeDataProducer','data':{'dataProducerId':'d'}} | signal.notJoined",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[]}} |"
            + " signal.notJoined",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':7}} |"
            + " signal.malformed",
      })
  void whatCannotBeDoneIsToldByACodeAndTheConnectionGoesOn(String said, String code) {
    try (SignalLine line = line(student)) {
      line.say(said.replace('\'', '"'));
      assertThat(line.answer().path("error").path("code").asString()).isEqualTo(code);
      assertThat(line.get("join", "{}").path("peers")).hasSize(1);
    }
  }

  @Test
  void nobodyTouchesWhatAnotherConnectionMade() {
    try (SignalLine line = line(student)) {
      line.get("join", "{}");
      assertThat(line.refusal("join", "{}")).isEqualTo("signal.alreadyJoined");
      String own = line.get("createTransport", SEND).path("transportId").asString();
      String foreign = calm.get("createTransport", SEND).path("transportId").asString();
      String foreignCamera =
          calm.get("produce", camera(foreign, "CAMERA")).path("producerId").asString();
      String at = "{\"transportId\":\"" + foreign + "\",\"dtlsParameters\":{}}";
      assertThat(line.refusal("connectTransport", at)).isEqualTo("signal.notYours");
      assertThat(line.refusal("restartIce", at)).isEqualTo("signal.notYours");
      assertThat(line.refusal("produce", camera(foreign, "CAMERA"))).isEqualTo("signal.notYours");
      assertThat(line.refusal("closeProducer", "{\"producerId\":\"" + foreignCamera + "\"}"))
          .isEqualTo("signal.notYours");
      assertThat(line.refusal("resumeConsumer", "{\"consumerId\":\"c\"}"))
          .isEqualTo("signal.notYours");
      assertThat(line.refusal("consume", consume(own, UUID.randomUUID().toString())))
          .isEqualTo("signal.noSuchProducer");
      assertThat(line.get("consume", consume(own, foreignCamera)).path("consumerId").asString())
          .isNotEmpty();
    }
  }

  @Test
  void everybodyPublishesOnlyWhatTheyMay() {
    try (SignalLine line = line(student);
        SignalLine desk = line(teacher)) {
      line.get("join", "{}");
      String own = line.get("createTransport", SEND).path("transportId").asString();
      assertThat(line.refusal("produce", camera(own, "SCREEN"))).isEqualTo("signal.mayNotPublish");
      assertThat(line.refusal("produce", camera(own, "HANDS"))).isEqualTo("signal.mayNotPublish");
      line.get("produce", camera(own, "CAMERA"));
      assertThat(line.refusal("produce", camera(own, "CAMERA"))).isEqualTo("signal.mayNotPublish");
      assertThat(desk.get("join", "{}").path("instructor").asBoolean()).isTrue();
      String screen = desk.get("createTransport", SEND).path("transportId").asString();
      desk.get("produce", camera(screen, "SCREEN"));
      desk.get("produce", camera(screen, "HANDS"));
    }
  }

  @Test
  void whereStudentsAreSeenByTheInstructorAloneNoOtherStudentIsToldOfTheirPicture() {
    calm.close();
    done("/api/sessions/" + session + "/end", teacher, "{}");
    patched("/api/courses/" + course, "{\"studentsSeenBy\": \"INSTRUCTOR\"}");
    session = scheduled();
    done("/api/sessions/" + session + "/start", teacher, "{}");
    // What is changed while a class is on holds for the next one.
    patched("/api/courses/" + course, "{\"studentsSeenBy\": \"EVERYONE\"}");
    calm = line(bystander);
    calm.get("join", "{}");
    try (SignalLine line = line(student);
        SignalLine desk = line(teacher)) {
      desk.get("join", "{}");
      line.get("join", "{}");
      String own = line.get("createTransport", SEND).path("transportId").asString();
      String picture = line.get("produce", camera(own, "CAMERA")).path("producerId").asString();
      String sound = line.get("produce", camera(own, "MICROPHONE")).path("producerId").asString();
      String other = calm.get("createTransport", SEND).path("transportId").asString();
      assertThat(calm.refusal("consume", consume(other, picture)))
          .isEqualTo("signal.mayNotConsume");
      calm.get("consume", consume(other, sound));
      String taught = desk.get("createTransport", SEND).path("transportId").asString();
      desk.get("consume", consume(taught, picture));
      String shown = desk.get("produce", camera(taught, "HANDS")).path("producerId").asString();
      calm.get("consume", consume(other, shown));
      try (SignalLine late = line(bystander)) {
        assertThat(late.get("join", "{}").path("peers")).hasSize(3);
        line.get("closeProducer", "{\"producerId\":\"" + picture + "\"}");
        line.get("closeProducer", "{\"producerId\":\"" + sound + "\"}");
        late.notice("producerClosed");
        calm.notice("producerClosed");
        assertThat(late.text()).contains(sound, shown).doesNotContain(picture);
        assertThat(calm.text()).contains(sound, shown).doesNotContain(picture);
        desk.notice("producerClosed");
        assertThat(desk.text()).contains(picture);
      }
      assertThat(
              MARU.post(
                      "/api/sessions/" + session + "/members/" + student.memberId() + "/spotlight")
                  .as(teacher.token())
                  .json("{\"lit\": true}")
                  .send()
                  .body()
                  .path("code")
                  .asString())
          .isEqualTo("classroom.seenByInstructorOnly");
    }
  }

  @Test
  void theInstructorPointsAndEverybodyMayFollow() {
    try (SignalLine line = line(student);
        SignalLine desk = line(teacher)) {
      line.get("join", "{}");
      String own = line.get("createTransport", SEND).path("transportId").asString();
      assertThat(line.refusal("produceData", pointer(own))).isEqualTo("signal.mayNotPublish");
      String peer = desk.get("join", "{}").path("peerId").asString();
      String sending = desk.get("createTransport", SEND).path("transportId").asString();
      assertThat(desk.refusal("produceData", pointer(own))).isEqualTo("signal.notYours");
      String pointing = desk.get("produceData", pointer(sending)).path("dataProducerId").asString();
      assertThat(desk.refusal("produceData", pointer(sending))).isEqualTo("signal.mayNotPublish");
      JsonNode told = line.notice("dataProducerOpened");
      assertThat(told.path("peerId").asString()).isEqualTo(peer);
      assertThat(told.path("dataProducer").path("dataProducerId").asString()).isEqualTo(pointing);
      assertThat(told.path("dataProducer").path("channel").asString()).isEqualTo("POINTER");
      assertThat(line.get("consumeData", follow(own, pointing)).path("dataConsumerId").asString())
          .isNotEmpty();
      assertThat(line.refusal("consumeData", follow(sending, pointing)))
          .isEqualTo("signal.notYours");
      assertThat(line.refusal("consumeData", follow(own, UUID.randomUUID().toString())))
          .isEqualTo("signal.noSuchProducer");
      String closing = "{\"dataProducerId\":\"" + pointing + "\"}";
      assertThat(line.refusal("closeDataProducer", closing)).isEqualTo("signal.notYours");
      desk.get("closeDataProducer", closing);
      assertThat(line.notice("dataProducerClosed").path("dataProducerId").asString())
          .isEqualTo(pointing);
      assertThat(line.refusal("consumeData", follow(own, pointing)))
          .isEqualTo("signal.noSuchProducer");
      assertThat(MEDIA.asked()).contains("DELETE /data-producers/" + pointing);
    }
  }

  @Test
  void whoComesLaterIsToldOfThePointerThatIsOpen() {
    try (SignalLine line = line(student);
        SignalLine desk = line(teacher)) {
      desk.get("join", "{}");
      String sending = desk.get("createTransport", SEND).path("transportId").asString();
      String pointing = desk.get("produceData", pointer(sending)).path("dataProducerId").asString();
      assertThat(line.get("join", "{}").path("peers").findValuesAsString("dataProducerId"))
          .containsExactly(pointing);
    }
  }

  @Test
  void strangersGetNoFurtherThanTheDoor() {
    assertThatThrownBy(() -> line(null).close())
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    try (SignalLine line = line(MARU.somebody())) {
      assertThat(line.refusal("join", "{}")).isEqualTo("classroom.notEnrolled");
      assertThat(line.refusal("createTransport", SEND)).isEqualTo("signal.notJoined");
    }
  }

  @Test
  void whatIsTooLargeEndsTheConnection() {
    try (SignalLine line = line(student)) {
      line.get("join", "{}");
      line.say("{\"v\":1,\"id\":9,\"method\":\"" + "x".repeat(70_000) + "\"}");
      assertThat(line.closeCode()).isEqualTo(1009);
    }
    calm.notice("peerLeft");
  }

  @Test
  void whoFloodsIsToldAndThenCutOff() {
    try (SignalLine line = line(student)) {
      line.flood("{\"v\":1,\"id\":1,\"method\":\"dance\"}", 5_000);
      assertThat(
              Stream.generate(() -> line.answer().path("error").path("code").asString())
                  .limit(1_000)
                  .anyMatch("signal.tooFast"::equals))
          .isTrue();
      assertThat(calm.get("createTransport", SEND).path("transportId").asString()).isNotEmpty();
      assertThat(line.closeCode()).isEqualTo(4002);
    }
  }

  @Test
  void aSixthConnectionOfOneMemberIsOneTooMany() {
    IntStream.range(0, 4).forEach(_ -> line(bystander).get("join", "{}"));
    try (SignalLine line = line(bystander)) {
      assertThat(line.refusal("join", "{}")).isEqualTo("signal.tooManyConnections");
    }
  }

  @Test
  void whoIsMutedIsHeardByNobodyAndAllAreTold() {
    try (SignalLine line = line(student)) {
      String peer = line.get("join", "{}").path("peerId").asString();
      String own = line.get("createTransport", SEND).path("transportId").asString();
      String microphone =
          line.get("produce", camera(own, "MICROPHONE")).path("producerId").asString();
      done(member("mute"), teacher, "{}");
      for (JsonNode told :
          new JsonNode[] {line.notice("producerMuted"), calm.notice("producerMuted")}) {
        assertThat(told.path("peerId").asString()).isEqualTo(peer);
        assertThat(told.path("producerId").asString()).isEqualTo(microphone);
      }
      assertThat(MEDIA.asked()).contains("POST /producers/" + microphone + "/pause");
    }
  }

  @Test
  void whoIsRemovedIsOutAndDoesNotComeBack() {
    try (SignalLine line = line(student)) {
      line.get("join", "{}");
      String own = line.get("createTransport", SEND).path("transportId").asString();
      done(member("remove"), teacher, "{}");
      assertThat(line.closeCode()).isEqualTo(4003);
      calm.notice("peerLeft");
      await().until(() -> MEDIA.asked().contains("DELETE /transports/" + own));
    }
    try (SignalLine line = line(student)) {
      assertThat(line.refusal("join", "{}")).isEqualTo("classroom.removed");
    }
  }

  @Test
  void aMemberIsThereUntilTheLastOfTheirConnectionsIsGone() {
    SignalLine first = line(student);
    SignalLine second = line(student);
    first.get("join", "{}");
    second.get("join", "{}");
    first.close();
    calm.notice("peerLeft");
    Instant closing = Instant.now();
    second.close();
    await().atMost(Duration.ofMinutes(1)).until(() -> left() != null);
    assertThat(Objects.requireNonNull(left()).lastSeen())
        .isBetween(closing.minusSeconds(5), closing.plusSeconds(5));
    assertThat(
            MARU.bean(EventReader.class).session(new SessionId(session), 0, 1_000).stream()
                .filter(recorded -> recorded.event() instanceof Joined joined && isStudent(joined))
                .count())
        .isEqualTo(1);
  }

  /// A robot, for one.
  @Test
  void aMemberOfThisJvmComesAndPublishesByTheSameRules() {
    JsonNode parameters = JsonMapper.shared().createObjectNode();
    try (LocalPeer stranger = local(MARU.somebody());
        LocalPeer seated = local(student)) {
      assertThatThrownBy(stranger::join)
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(ClassroomRefusal.NOT_ENROLLED));
      assertThatThrownBy(() -> seated.publish(Source.CAMERA, parameters))
          .isInstanceOfSatisfying(
              SignalFault.class,
              fault -> assertThat(fault.code()).isEqualTo(SignalFault.NOT_JOINED));
      assertThat(seated.join().getPort()).isEqualTo(9);
      assertThat(calm.notice("peerJoined").path("peer").path("memberId").asString())
          .isEqualTo(student.memberId());
      seated.publish(Source.CAMERA, parameters);
      assertThat(calm.notice("producerOpened").path("producer").path("source").asString())
          .isEqualTo("CAMERA");
      assertThatThrownBy(() -> seated.publish(Source.SCREEN, parameters))
          .isInstanceOfSatisfying(
              SignalFault.class,
              fault -> assertThat(fault.code()).isEqualTo(SignalFault.MAY_NOT_PUBLISH));
    }
    calm.notice("peerLeft");
  }

  private LocalPeer local(Somebody member) {
    Line deaf =
        new Line() {
          @Override
          public void tell(SignalNotice notice) {}

          @Override
          public void hangUp(Goodbye why) {}
        };
    return new LocalPeer(
        MARU.bean(Desks.class).open(new SessionId(session), new MemberId(member.memberId()), deaf));
  }

  private String scheduled() {
    return done(
            "/api/courses/" + course + "/sessions",
            teacher,
            "{\"startsAt\": \"%s\", \"minutes\": 10}"
                .formatted(Instant.now().plus(Duration.ofMinutes(10 + sessions++ * 11))))
        .body()
        .path("sessionId")
        .asString();
  }

  private @Nullable Left left() {
    return MARU.bean(EventReader.class).session(new SessionId(session), 0, 1_000).stream()
        .map(recorded -> recorded.event() instanceof Left left ? left : null)
        .filter(left -> left != null && left.memberId().value().equals(student.memberId()))
        .findFirst()
        .orElse(null);
  }

  private boolean isStudent(Joined joined) {
    return joined.memberId().value().equals(student.memberId());
  }

  private String member(String act) {
    return "/api/sessions/" + session + "/members/" + student.memberId() + "/" + act;
  }

  private SignalLine line(@Nullable Somebody who) {
    return new SignalLine(MARU, session, who == null ? null : who.token());
  }

  private static String camera(String transport, String source) {
    return "{\"transportId\":\"%s\",\"source\":\"%s\",\"rtpParameters\":{}}"
        .formatted(transport, source);
  }

  private static String pointer(String transport) {
    return "{\"transportId\":\"%s\",\"channel\":\"POINTER\",\"streamId\":0}".formatted(transport);
  }

  private static String follow(String transport, String pointing) {
    return "{\"transportId\":\"%s\",\"dataProducerId\":\"%s\"}".formatted(transport, pointing);
  }

  private static String consume(String transport, String producer) {
    return "{\"transportId\":\"%s\",\"producerId\":\"%s\",\"rtpCapabilities\":{}}"
        .formatted(transport, producer);
  }

  private static Somebody instructor(Somebody somebody) {
    done("/api/me/instructor", somebody, "{\"introduction\": \"먹그림을 가르쳐요.\"}");
    String token = MARU.token(somebody.email(), TestMaru.PASSWORD);
    return new Somebody(somebody.memberId(), somebody.email(), token);
  }

  private void patched(String path, String body) {
    Answer answer = MARU.call("PATCH", path).as(teacher.token()).json(body).send();
    assertThat(answer.status()).isEqualTo(204);
  }

  private static Answer done(String path, Somebody who, String body) {
    Answer answer = MARU.post(path).as(who.token()).json(body).send();
    assertThat(answer.status()).as(path + answer.response().body()).isBetween(200, 204);
    return answer;
  }
}
