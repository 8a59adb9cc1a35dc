package maru.query.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.media.Flow;
import maru.events.media.LinkState;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import maru.events.media.Way;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.Closed;
import maru.events.quiz.QuizEvent.Presented;
import maru.query.classroom.LiveView.Sign.Kind;
import maru.store.EventStore;
import maru.store.MemberNames;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who of a class may be lost, as its instructor is told: a room on a real event table.
@Tag("slow")
class LostOnesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  private final SessionId session = SessionId.of(UUID.randomUUID());
  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final MemberId teacher = MemberId.of(UUID.randomUUID());
  private final MemberId student = MemberId.of(UUID.randomUUID());
  private final MemberId other = MemberId.of(UUID.randomUUID());
  private final LiveRoom room = room();

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void nobodyIsLostWhoIsThereAndWell() {
    LiveInbox desk = aDesk();
    happens(
        opened(student, "one"), turned(student, "one", true), sampled(student, "one", 0, false));
    assertThat(lost()).isEmpty();
    assertThat(names(read(desk))).containsExactly("lost");
  }

  @Test
  void whoHasAnotherPageBeforeThemIsAwayUnlessOneOfTheirsIsLookedAt() {
    happens(opened(student, "one"), turned(student, "one", false));
    assertThat(lost()).containsExactly(told(student, Kind.AWAY));
    happens(opened(student, "two"));
    assertThat(lost()).isEmpty();
    happens(new ConnectionClosed(session, course, student, "two", true));
    assertThat(lost()).containsExactly(told(student, Kind.AWAY));
    happens(turned(student, "one", true));
    assertThat(lost()).isEmpty();
  }

  @Test
  void aBadNetworkIsALinkThatIsCutOrATenthThatIsLost() {
    happens(opened(student, "one"), linked(student, LinkState.DISCONNECTED));
    assertThat(lost()).containsExactly(told(student, Kind.NETWORK));
    happens(linked(student, LinkState.RESTARTING), linked(student, LinkState.CONNECTED));
    assertThat(lost()).isEmpty();
    happens(sampled(student, "one", 0.12, false));
    assertThat(lost()).containsExactly(told(student, Kind.NETWORK));
    happens(sampled(student, "one", 0.1, true));
    assertThat(lost()).containsExactly(told(student, Kind.SOUND_ONLY));
    happens(sampled(student, "one", 0.02, false));
    assertThat(lost()).isEmpty();
  }

  @Test
  void whoDidNotAnswerIsNamedAsLongAsTheQuizIsOpen() {
    PreparedQuiz quiz =
        new PreparedQuiz(
            QuizId.of(UUID.randomUUID()), "붓은?", List.of("세워서", "눕혀서"), List.of(0), null);
    happens(
        new Presented(session, course, teacher, quiz, null),
        new AnswerSubmitted(session, course, quiz.quizId(), student, List.of(1)));
    assertThat(lost()).containsExactly(told(other, Kind.UNANSWERED));
    happens(new Closed(session, course, quiz.quizId()));
    assertThat(lost()).isEmpty();
  }

  @Test
  void whoDidNotConfirmIsNamedAsLongAsTheCallIsOpen() {
    AttendanceCallId call = AttendanceCallId.of(UUID.randomUUID());
    happens(
        new Called(session, course, teacher, call, 30, NOW.plusSeconds(30)),
        new Confirmed(session, course, call, other));
    assertThat(lost()).containsExactly(told(student, Kind.UNCONFIRMED));
    happens(new AttendanceEvent.Closed(session, course, call));
    assertThat(lost()).isEmpty();
  }

  @Test
  void whoIsGoneIsNamedUntilTheyComeBackOrTheClassEnds() {
    Instant seen = NOW.minusSeconds(30);
    happens(new Left(session, course, student, seen), new Left(session, course, other, null));
    assertThat(lost()).containsExactly(told(student, Kind.CUT_OFF), told(other, Kind.LEFT));
    happens(new Joined(session, course, student));
    assertThat(lost()).containsExactly(told(other, Kind.LEFT));
    happens(new Ended(session, course, teacher));
    assertThat(lost()).isEmpty();
  }

  @Test
  void whoWasRemovedIsNotLost() {
    happens(
        new MemberRemoved(session, course, teacher, student),
        new Left(session, course, student, null));
    assertThat(lost()).isEmpty();
  }

  @Test
  void aConnectionWhoseEndNobodyToldHidesNothingForLong() {
    happensAt(NOW.minus(LiveConnections.HEARD), opened(student, "before the crash"));
    happens(opened(student, "one"), turned(student, "one", false));
    assertThat(lost()).containsExactly(told(student, Kind.AWAY));
  }

  @Test
  void afterARebuildTheSameAreLostHoweverLongAgoItWasObserved() {
    happensAt(
        NOW.minus(Duration.ofHours(2)), opened(student, "one"), turned(student, "one", false));
    happens(sampled(student, "one", 0, true));
    List<String> before = lost();
    assertThat(before).containsExactly(told(student, Kind.SOUND_ONLY, Kind.AWAY));
    LiveRoom rebuilt = room();
    rebuilt.catchUp();
    assertThat(lost(rebuilt)).isEqualTo(before);
  }

  @Test
  void theInstructorIsToldConflated() {
    LiveInbox desk = aDesk();
    happens(opened(student, "one"));
    for (int i = 0; i < 20; i++) {
      happens(turned(student, "one", i % 2 == 0));
    }
    List<LiveMessage> told = read(desk);
    assertThat(names(told)).containsExactly("lost");
    assertThat(told.getFirst().json()).contains(student.value(), "\"AWAY\"");
  }

  @Test
  void whatChangesNothingIsNotTold() {
    happens(opened(student, "one"), turned(student, "one", false));
    LiveInbox desk = aDesk();
    happens(sampled(student, "one", 0, false), turned(student, "one", false));
    assertThat(read(desk)).isEmpty();
  }

  @Test
  void noStudentLearnsWhoIsLost() {
    begin();
    LiveInbox inbox = room.open(new LiveReader(other, false), null);
    List<LiveMessage> told = read(inbox);
    happens(opened(student, "one"), turned(student, "one", false));
    happens(linked(student, LinkState.FAILED), new Left(session, course, student, NOW));
    told.addAll(read(inbox));
    told.addAll(read(room.open(new LiveReader(other, false), 1L)));
    told.addAll(read(room.open(new LiveReader(other, false), null)));
    assertThat(names(told)).contains("snapshot", "roster").doesNotContain("lost");
    for (LiveMessage message : told) {
      JsonNode json = JsonMapper.shared().readTree(message.json());
      assertThat(json.findValues("lost")).allMatch(JsonNode::isNull);
      assertThat(json.findValues("signs")).isEmpty();
      for (Kind kind : Kind.values()) {
        assertThat(message.json()).doesNotContain(kind.name());
      }
    }
  }

  private LiveRoom room() {
    return new LiveRoom(
        session,
        STORE.reader(),
        new MemberNames(DATABASE.dataSource()),
        text -> Optional.of(text.text()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /// Of an instructor in a class that is on, with two students.
  private LiveInbox aDesk() {
    begin();
    LiveInbox desk = room.open(new LiveReader(teacher, true), null);
    assertThat(names(read(desk))).containsExactly("snapshot");
    return desk;
  }

  private void begin() {
    if (room.look(LiveClass::startedAt) == null) {
      append(
          NOW,
          new SessionScheduled(course, session, teacher, NOW, 60, ZoneId.of("Asia/Seoul"), null),
          new Started(session, course, teacher, StudentsSeenBy.EVERYONE),
          new Joined(session, course, teacher),
          new Joined(session, course, student),
          new Joined(session, course, other));
    }
  }

  private void happens(Event... events) {
    happensAt(NOW, events);
  }

  private void happensAt(Instant at, Event... events) {
    begin();
    append(at, events);
  }

  private void append(Instant at, Event... events) {
    List<NewEvent> recorded = new ArrayList<>();
    for (Event event : events) {
      recorded.add(NewEvent.free(event, at, Metadata.NONE));
    }
    STORE.appendFree(recorded);
    room.catchUp();
    room.observe();
  }

  private List<String> lost() {
    return lost(room);
  }

  /// As an instructor who begins is told.
  private List<String> lost(LiveRoom from) {
    LiveInbox desk = from.open(new LiveReader(teacher, true), null);
    JsonNode people = JsonMapper.shared().readTree(read(from, desk).getFirst().json()).path("lost");
    from.close(desk);
    return people
        .valueStream()
        .map(one ->
            told(
                new MemberId(one.path("memberId").asString()),
                one.path("signs")
                    .valueStream()
                    .map(sign -> Kind.valueOf(sign.path("kind").asString()))
                    .toArray(Kind[]::new)))
        .toList();
  }

  private static String told(MemberId member, Kind... kinds) {
    return member + " " + List.of(kinds);
  }

  private List<LiveMessage> read(LiveInbox inbox) {
    return read(room, inbox);
  }

  private static List<LiveMessage> read(LiveRoom from, LiveInbox inbox) {
    List<LiveMessage> messages = new ArrayList<>();
    long longAgo = System.nanoTime() - Duration.ofHours(1).toNanos();
    try {
      LiveMessage message = from.next(inbox, longAgo, Duration.ofMillis(1));
      while (message != null) {
        messages.add(message);
        message = from.next(inbox, longAgo, Duration.ofMillis(1));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return messages;
  }

  private static List<String> names(List<LiveMessage> messages) {
    return messages.stream().map(LiveMessage::name).toList();
  }

  private ConnectionOpened opened(MemberId member, String connection) {
    return new ConnectionOpened(session, course, member, connection);
  }

  private PageTurned turned(MemberId member, String connection, boolean visible) {
    return new PageTurned(session, course, member, connection, visible);
  }

  private LinkChanged linked(MemberId member, LinkState state) {
    return new LinkChanged(session, course, member, "one", Way.RECEIVE, state);
  }

  private QualitySampled sampled(MemberId member, String connection, double loss, boolean sound) {
    Flow received = new Flow(loss, 3, 180, 25, 1);
    return new QualitySampled(
        session, course, member, connection, null, null, received, received, sound, null);
  }
}
