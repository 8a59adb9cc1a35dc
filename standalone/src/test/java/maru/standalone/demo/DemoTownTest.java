package maru.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.member.MemberId;
import maru.store.AppendOutcome;
import maru.store.AppendRequest;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.PersonalKeys;
import maru.store.RecordedEvent;
import maru.store.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The town in a real store.
@Tag("slow")
class DemoTownTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path keyFolder;
  private TestPostgres.Database database;
  private EventStore store;
  private PersonalKeys keys;
  private DemoMembers members;
  private DemoTown town;

  @BeforeEach
  void start() {
    database = TestPostgres.database();
    store = new EventStore(database.dataSource());
    keys = new PersonalKeys(database.dataSource(), keyFolder);
    members = new DemoMembers(JdbcClient.create(database.dataSource()));
    town = new DemoTown(store, keys, members);
  }

  @AfterEach
  void stop() {
    store.close();
    database.close();
  }

  @Test
  void theTownIsFilledOnceAndItsWishesAreSealed() {
    town.fill(NOW);
    assertThat(town.isThere()).isTrue();
    long head = store.reader().head();
    assertThat(head).isEqualTo(events(end()).size());
    town.fill(NOW.plus(1, ChronoUnit.DAYS));
    assertThat(store.reader().head()).isEqualTo(head);

    RecordedEvent wish = store.reader().ofTypes(List.of(CourseRequested.class), 0, 1).getFirst();
    CourseRequested requested = (CourseRequested) wish.event();
    assertThat(TownBook.read().wishes())
        .extracting(TownBook.WishPage::wish)
        .doesNotContain(requested.wish().text())
        .contains(keys.open(requested.wish()).orElseThrow());
    assertThat(wish.metadata().imported()).isTrue();
  }

  @Test
  void whatWasBegunIsFinished() {
    List<TownEvent> all = events(end());
    new TownImport(store).append(all.subList(0, 4 * TownImport.TOGETHER));
    assertThat(town.isThere()).isFalse();
    town.fill(NOW.plus(3, ChronoUnit.DAYS));
    assertThat(store.reader().head()).isEqualTo(all.size());
    assertThat(
            store.reader().ofTypes(List.of(CoursePublished.class), 0, 1_000).stream()
                .map(RecordedEvent::occurredAt))
        .allMatch(at -> at.isBefore(NOW));
  }

  /// Somebody takes a seat between a crash and the next start.
  @Test
  void whoActsInAHalfFilledTownDoesNotStopIt() {
    List<TownEvent> all = events(end());
    TownEvent seat =
        all.stream()
            .filter(event -> event.event() instanceof Enrolled)
            .skip(500)
            .findFirst()
            .orElseThrow();
    int until = all.indexOf(seat) / TownImport.TOGETHER * TownImport.TOGETHER;
    new TownImport(store).append(all.subList(0, until));
    String stream = "roster:" + ((Enrolled) seat.event()).courseId();
    MemberId somebody = MemberId.of(UUID.randomUUID());
    assertThat(
            store.append(
                AppendRequest.of(
                    List.of(
                        NewEvent.of(
                            stream,
                            store.reader().lastSeq(stream) + 1,
                            new Enrolled(((Enrolled) seat.event()).courseId(), somebody),
                            NOW,
                            Metadata.by(somebody))))))
        .isInstanceOf(AppendOutcome.Stored.class);
    town.fill(NOW);
    assertThat(town.isThere()).isTrue();
    assertThat(store.reader().stream(stream, 0).getLast().event())
        .isEqualTo(new Enrolled(((Enrolled) seat.event()).courseId(), somebody));
    assertThat(store.reader().head()).isGreaterThan(all.size() - 100);
  }

  private static Instant end() {
    return NOW.minus(5, ChronoUnit.MINUTES);
  }

  private List<TownEvent> events(Instant end) {
    Cast cast = new Cast(members.instructor(), members.student(), "!", keys::seal);
    return Town.events(TownBook.read(), cast, end, Town.SEED);
  }
}
