package maru.bridge.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import maru.bridge.signal.Observed;
import maru.bridge.signal.Observed.Counted;
import maru.bridge.signal.SignalRequest.Direction;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.media.LinkState;
import maru.events.media.MediaEvent.ConnectionClosed;
import maru.events.media.MediaEvent.ConnectionOpened;
import maru.events.media.MediaEvent.LinkChanged;
import maru.events.media.MediaEvent.PageTurned;
import maru.events.media.MediaEvent.QualitySampled;
import maru.events.media.ServerView;
import maru.events.media.Way;
import maru.events.member.MemberId;
import maru.store.NewEvent;
import org.junit.jupiter.api.Test;

class ConnectionDiaryTest {
  private static final Instant JOINED = Instant.parse("2026-11-22T10:00:00Z");
  private static final SessionId SESSION = SessionId.of(UUID.randomUUID());
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final MemberId STUDENT = MemberId.of(UUID.randomUUID());
  private static final ServerView SERVER = new ServerView(0.02, 0, 900);

  private final List<NewEvent> kept = new ArrayList<>();
  private Instant now = JOINED;
  private final ConnectionDiary diary =
      new ConnectionDiary(SESSION, COURSE, STUDENT, "tab", () -> now, kept::add);

  @Test
  void whatHappensToAConnectionIsOfNoStreamAndAtTheTimeItHappened() {
    diary.opened();
    now = JOINED.plusSeconds(60);
    diary.observe(
        60_500,
        List.of(
            new Observed.Link(12_000, Direction.RECEIVE, LinkState.DISCONNECTED),
            new Observed.Page(0, false)),
        () -> SERVER);
    diary.closed(true);
    assertThat(kept)
        .extracting(NewEvent::event)
        .containsExactly(
            new ConnectionOpened(SESSION, COURSE, STUDENT, "tab"),
            new LinkChanged(SESSION, COURSE, STUDENT, "tab", Way.RECEIVE, LinkState.DISCONNECTED),
            new PageTurned(SESSION, COURSE, STUDENT, "tab", false),
            new ConnectionClosed(SESSION, COURSE, STUDENT, "tab", true));
    assertThat(kept).extracting(NewEvent::stream).containsOnlyNulls();
    assertThat(kept.get(1).occurredAt()).isEqualTo(JOINED.plusSeconds(48));
  }

  @Test
  void whatWasStuckInACutNetworkIsNotTakenForNew() {
    diary.observe(1_000, List.of(new Observed.Page(0, true)), () -> SERVER);
    now = JOINED.plusSeconds(72);
    diary.observe(61_000, List.of(new Observed.Page(2_000, false)), () -> SERVER);
    assertThat(kept.getLast().occurredAt()).isEqualTo(JOINED.plusSeconds(58));
  }

  @Test
  void noBrowserMovesWhatHappenedFarIntoThePastOrIntoTheFuture() {
    diary.observe(1_000, List.of(new Observed.Page(0, true)), () -> SERVER);
    now = JOINED.plusSeconds(3_600);
    diary.observe(2_000, List.of(new Observed.Page(0, false)), () -> SERVER);
    assertThat(kept.getLast().occurredAt()).isEqualTo(now.minusSeconds(240));
    diary.observe(99_999_999_999L, List.of(new Observed.Page(0, false)), () -> SERVER);
    assertThat(kept.getLast().occurredAt()).isEqualTo(now);
  }

  @Test
  void aSampleTellsHowTheServerSeesIt() {
    now = JOINED.plusSeconds(10);
    Counted counted = new Counted(90, 10, 3, 360, 25, 2);
    diary.observe(
        0, List.of(new Observed.Quality(0, null, null, counted, counted, false)), () -> SERVER);
    assertThat(kept)
        .extracting(NewEvent::event)
        .singleElement()
        .isInstanceOfSatisfying(
            QualitySampled.class,
            sample -> {
              assertThat(sample.received().loss()).isEqualTo(0.1);
              assertThat(sample.server()).isEqualTo(SERVER);
            });
  }

  @Test
  void aNetworkThatFlapsFillsNoStore() {
    var change = new Observed.Link(0, Direction.SEND, LinkState.DISCONNECTED);
    IntStream.range(0, 100).forEach(_ -> diary.observe(0, List.of(change), () -> SERVER));
    assertThat(kept).hasSize(ConnectionDiary.BURST);
    now = now.plusSeconds(ConnectionDiary.SECONDS_EACH);
    IntStream.range(0, 100).forEach(_ -> diary.observe(0, List.of(change), () -> SERVER));
    assertThat(kept).hasSize(ConnectionDiary.BURST + 1);
  }
}
