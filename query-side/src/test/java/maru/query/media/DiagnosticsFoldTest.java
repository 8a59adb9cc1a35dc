package maru.query.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import maru.events.Event;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.media.CandidatePair;
import maru.events.media.CandidatePair.Protocol;
import maru.events.media.Flow;
import maru.events.media.LinkState;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import maru.events.media.ServerView;
import maru.events.media.Way;
import maru.events.member.MemberId;
import maru.query.media.Diagnostics.Moment;
import maru.query.media.Diagnostics.Moment.Kind;
import maru.query.media.Diagnostics.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Given what happened at seconds after the class began, then one student's story.
class DiagnosticsFoldTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  private static final MemberId TEACHER = MemberId.of(UUID.randomUUID());
  private static final MemberId STUDENT = MemberId.of(UUID.randomUUID());
  private static final Flow GOOD = new Flow(0, 3, 720, 25, 3);
  private static final CandidatePair UDP =
      new CandidatePair(Protocol.UDP, CandidatePair.Type.HOST, CandidatePair.Type.HOST, 20);

  private final DiagnosticsFold fold = new DiagnosticsFold();

  @BeforeEach
  void theClassIsOn() {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    at(-1, new SessionScheduled(COURSE, SESSION, TEACHER, START, 60, seoul, null));
    at(0, new Started(SESSION, COURSE, TEACHER, StudentsSeenBy.EVERYONE));
  }

  @Test
  void aShortLossIsOneMomentWithItsRestart() {
    joins(10, "tab");
    at(100, link("tab", Way.RECEIVE, LinkState.DISCONNECTED));
    at(101, link("tab", Way.SEND, LinkState.DISCONNECTED));
    at(101, link("tab", Way.RECEIVE, LinkState.RESTARTING));
    at(110, link("tab", Way.RECEIVE, LinkState.CONNECTED));
    at(112, link("tab", Way.SEND, LinkState.CONNECTED));
    Person person = person();
    assertThat(person.story())
        .containsExactly(moment(Kind.JOINED, 10, null, 0), moment(Kind.LOST, 100, 112, 1));
    assertThat(person.reconnects()).isEqualTo(1);
    assertThat(person.restarts()).isEqualTo(1);
    assertThat(person.lostSeconds()).isEqualTo(12);
  }

  @Test
  void whoJoinsAnewAfterALossHasComeBack() {
    joins(10, "tab");
    at(100, closed("tab", false));
    at(120, opened("next"));
    assertThat(person().story()).last().isEqualTo(moment(Kind.LOST_AND_REJOINED, 100, 120, 0));
    assertThat(person().connected()).isEqualTo(1);
  }

  @Test
  void whatWasNoticedWhileCutOffIsToldByTheNextConnection() {
    joins(10, "tab");
    at(100, link("next", Way.RECEIVE, LinkState.DISCONNECTED));
    at(115, opened("next"));
    at(140, closed("tab", false));
    assertThat(person().story())
        .containsExactly(
            moment(Kind.JOINED, 10, null, 0), moment(Kind.LOST_AND_REJOINED, 100, 115, 0));
  }

  @Test
  void aConnectionThatIsLostNowIsSaidToBe() {
    joins(10, "tab");
    at(100, link("tab", Way.SEND, LinkState.FAILED));
    assertThat(person().story()).last().isEqualTo(moment(Kind.LOST_NOW, 100, null, 0));
    assertThat(person().links()).extracting(Diagnostics.Link::state).contains(LinkState.FAILED);
  }

  @Test
  void whoDoesNotComeBackLeftWhenTheyWereLastSeen() {
    joins(10, "tab");
    at(100, closed("tab", false));
    Left left = new Left(SESSION, COURSE, STUDENT, second(130));
    fold.take(left, DiagnosticsFold.at(left, second(160)));
    assertThat(person().story())
        .containsExactly(
            moment(Kind.JOINED, 10, null, 0),
            moment(Kind.LOST_FOR_GOOD, 100, 130, 0),
            moment(Kind.LEFT, 130, null, 0));
    assertThat(person().reconnects()).isZero();
  }

  @Test
  void aTabThatIsClosedOnPurposeIsNoLoss() {
    joins(10, "tab");
    at(100, closed("tab", true));
    assertThat(person().story()).containsExactly(moment(Kind.JOINED, 10, null, 0));
  }

  @Test
  void anotherTabThatStaysKeepsThemThere() {
    joins(10, "tab");
    at(20, opened("phone"));
    at(100, closed("tab", false));
    assertThat(person().story()).hasSize(1);
    assertThat(person().connected()).isEqualTo(1);
  }

  @Test
  void afterTheEndNothingIsLost() {
    joins(10, "tab");
    at(200, new Ended(SESSION, COURSE, TEACHER));
    at(201, closed("tab", false));
    at(202, link("tab", Way.SEND, LinkState.FAILED));
    assertThat(person().story()).hasSize(1);
    assertThat(person().connected()).isZero();
  }

  @Test
  void aPageThatIsTurnedIsNoMatterOfTheMedia() {
    joins(10, "tab");
    at(20, new PageTurned(SESSION, COURSE, STUDENT, "tab", false));
    assertThat(person().story()).hasSize(1);
  }

  @Test
  void theWorstOfAllSamplesIsFoundAndAnotherWayIsTold() {
    joins(10, "tab");
    at(30, sample(UDP, GOOD, false, new ServerView(0.25, 0, 900)));
    CandidatePair relayed =
        new CandidatePair(Protocol.TCP, CandidatePair.Type.RELAY, CandidatePair.Type.HOST, 180);
    at(60, sample(relayed, new Flow(0.1, 9, 180, 10, 1), true, null));
    at(90, sample(relayed, GOOD, false, null));
    assertThat(person().worst()).isEqualTo(new Diagnostics.Worst(0.25, 180, true));
    assertThat(person().samples()).hasSize(3);
    assertThat(person().story())
        .containsExactly(
            moment(Kind.JOINED, 10, null, 0),
            moment(Kind.OTHER_WAY, 60, null, 0),
            moment(Kind.AUDIO_ONLY, 60, 90, 0));
  }

  private void joins(int second, String connection) {
    at(second, new Joined(SESSION, COURSE, STUDENT));
    at(second, opened(connection));
  }

  private void at(int second, Event event) {
    fold.take(event, second(second));
  }

  private Person person() {
    return Objects.requireNonNull(fold.diagnostics()).people().getFirst();
  }

  private static Instant second(int second) {
    return START.plusSeconds(second);
  }

  private static Moment moment(Kind kind, int at, @Nullable Integer until, int restarts) {
    return new Moment(kind, second(at), until == null ? null : second(until), restarts);
  }

  private static Event opened(String connection) {
    return new ConnectionOpened(SESSION, COURSE, STUDENT, connection);
  }

  private static Event closed(String connection, boolean told) {
    return new ConnectionClosed(SESSION, COURSE, STUDENT, connection, told);
  }

  private static Event link(String connection, Way way, LinkState state) {
    return new LinkChanged(SESSION, COURSE, STUDENT, connection, way, state);
  }

  private static Event sample(
      CandidatePair pair, Flow received, boolean audioOnly, @Nullable ServerView server) {
    return new QualitySampled(
        SESSION, COURSE, STUDENT, "tab", pair, pair, GOOD, received, audioOnly, server);
  }
}
