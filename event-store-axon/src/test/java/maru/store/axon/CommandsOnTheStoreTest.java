package maru.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberId;
import maru.store.AppendOutcome.Stored;
import maru.store.AppendRequest;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.RecordedEvent;
import maru.store.axon.CommandOutcome.Done;
import maru.store.axon.CommandOutcome.KeyReused;
import maru.store.axon.CommandOutcome.Repeated;
import maru.store.axon.Seats.Answer;
import maru.store.axon.Seats.Full;
import maru.store.axon.Seats.Leave;
import maru.store.axon.Seats.Open;
import maru.store.axon.Seats.Sit;
import maru.store.axon.Seats.SitInBoth;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CommandsOnTheStoreTest {
  private static final TestStore WIRING = new TestStore(Seats.Handlers.class);

  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final MemberId instructor = MemberId.of(UUID.randomUUID());
  private final MemberId student = MemberId.of(UUID.randomUUID());
  private final EventStore store = WIRING.get(EventStore.class);
  private final CommandRunner commands = WIRING.get(CommandRunner.class);

  @AfterAll
  static void stop() {
    WIRING.close();
  }

  @BeforeEach
  void open() {
    run(new Open(course, instructor, 2));
  }

  @Test
  void axonStandsOnMarusEventTable() {
    assertThat(WIRING.get(Configuration.class).eventStore())
        .isExactlyInstanceOf(AxonEventStore.class);
  }

  @Test
  void aCommandsEventsAreStoredWithItsMetadata() {
    Done done =
        (Done) commands.run(new Sit(course, student), CommandContext.of(Metadata.by(student)));

    assertThat(done.answer()).isEqualTo(new Answer(1));
    RecordedEvent last = events().getLast();
    assertThat(last.event()).isEqualTo(new Enrolled(course, student));
    assertThat(last.position()).isEqualTo(done.position());
    assertThat(last.metadata().by()).isEqualTo(student);
    assertThat(last.metadata().correlation()).isNotNull();
    assertThat(last.metadata().imported()).isFalse();
  }

  @Test
  void anImportersClockTellsTheTimeOfItsEvents() {
    Instant then = Instant.parse("2026-03-01T10:00:00Z");

    commands.run(new Sit(course, student), CommandContext.NONE.importedAt(then));

    assertThat(events().getLast().occurredAt()).isEqualTo(then);
    assertThat(events().getLast().metadata().imported()).isTrue();
  }

  @Test
  void aCommandThatChangesNothingStoresNothing() {
    Done done = run(new Leave(course, student));

    assertThat(done).isEqualTo(new Done(new Answer(0), 0));
    assertThat(events()).hasSize(1);
  }

  @Test
  void whatIsRefusedStoresNothing() {
    run(new Sit(course, student));

    assertThatThrownBy(() -> run(new Sit(course, student))).isInstanceOf(Full.class);
    assertThat(events()).hasSize(2);
  }

  @Test
  void severalStreamsAreStoredTogetherOrNotAtAll() {
    CourseId other = CourseId.of(UUID.randomUUID());

    assertThatThrownBy(() -> run(new SitInBoth(course, other, student))).isInstanceOf(Full.class);
    assertThat(events()).hasSize(1);

    run(new Open(other, instructor, 1));
    run(new SitInBoth(course, other, student));
    assertThat(events()).hasSize(2);
    assertThat(store.reader().stream("seats:" + other, 0)).hasSize(2);
  }

  @Test
  void aConflictWithAnotherProcessIsDecidedAgain() {
    elsewhere(1);

    assertThat(run(new Sit(course, student)).answer()).isEqualTo(new Answer(2));
    assertThat(events()).hasSize(3);
  }

  @Test
  void aRefusalOnACachedStateIsDecidedAgainOnTheStores() {
    run(new Sit(course, student));
    elsewhere(2);
    assertThatThrownBy(() -> run(new Sit(course, instructor))).isInstanceOf(Full.class);

    store.append(
        AppendRequest.of(
            List.of(
                NewEvent.of(
                    "seats:" + course,
                    3,
                    new Withdrawn(course, student),
                    Instant.now(),
                    Metadata.NONE))));

    assertThat(run(new Sit(course, instructor)).answer()).isEqualTo(new Answer(2));
  }

  @Test
  void aConflictWhileACommandIsHandledIsDecidedAgain() {
    AtomicBoolean once = new AtomicBoolean(true);
    WIRING
        .get(Seats.Handlers.class)
        .beforeNext(() -> {
          if (once.getAndSet(false)) {
            elsewhere(1);
          }
        });

    assertThat(run(new Sit(course, student)).answer()).isEqualTo(new Answer(2));
  }

  @Test
  void aRepeatUnderTheSameKeyGetsTheFirstAnswer() {
    Done first = (Done) commands.run(new Sit(course, student), keyed("body"));

    assertThat(commands.run(new Sit(course, student), keyed("body")))
        .isEqualTo(new Repeated("{\"seated\":1}", first.position()));
    assertThat(events()).hasSize(2);
  }

  @Test
  void aRepeatThatWouldNotBeRefusedGetsTheFirstAnswerToo() {
    Done first = (Done) commands.run(new Sit(course, student), keyed("body"));
    run(new Leave(course, student));

    assertThat(commands.run(new Sit(course, student), keyed("body")))
        .isEqualTo(new Repeated("{\"seated\":1}", first.position()));
    assertThat(events()).hasSize(3);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    commands.run(new Sit(course, student), keyed("body"));

    assertThat(commands.run(new Sit(course, student), keyed("another"))).isEqualTo(new KeyReused());
    assertThat(commands.run(new Sit(course, instructor), keyed("another")))
        .isEqualTo(new KeyReused());
    assertThat(events()).hasSize(2);
  }

  @Test
  void axonsOwnGatewayLeadsToTheSameStore() {
    Answer answer = WIRING.get(CommandGateway.class).sendAndWait(new Sit(course, student));

    assertThat(answer).isEqualTo(new Answer(1));
    assertThat(events()).hasSize(2);
  }

  @Test
  void aViewIsUpToDateWithoutALock() {
    Decisions decisions = WIRING.get(Decisions.class);
    View<Seats> before = decisions.view(Seats.DECIDER, course);
    elsewhere(1);

    View<Seats> after = decisions.view(Seats.DECIDER, course);

    assertThat(before.state().seated()).isEmpty();
    assertThat(after.state().seated()).hasSize(1);
    assertThat(after.position()).isGreaterThan(before.position());
  }

  @Test
  void aLongStreamIsReadFromItsSnapshot() {
    for (int i = 0; i < 10; i++) {
      run(new Sit(course, student));
      run(new Leave(course, student));
    }
    await()
        .until(() ->
            WIRING
                .get(Snapshots.class)
                .read("seats:" + course)
                .filter(snapshot -> snapshot.getSequenceNumber() >= 10)
                .isPresent());
    WIRING.get(RecentStreams.class).removeAll();

    assertThat(run(new Sit(course, student)).answer()).isEqualTo(new Answer(1));
    assertThat(events()).hasSize(22);
  }

  private Done run(Object command) {
    return (Done) commands.run(command, CommandContext.NONE);
  }

  private CommandContext keyed(String bodyHash) {
    return CommandContext.NONE.with(
        new Idempotency(
            student.value(),
            "key-" + course,
            bodyHash,
            answer -> "{\"seated\":" + ((Answer) Objects.requireNonNull(answer)).seated() + "}"));
  }

  private List<RecordedEvent> events() {
    return store.reader().stream("seats:" + course, 0);
  }

  /// What another process stores, of which this one's cache knows nothing.
  private void elsewhere(long seq) {
    NewEvent enrolled =
        NewEvent.of(
            "seats:" + course,
            seq,
            new Enrolled(course, MemberId.of(UUID.randomUUID())),
            Instant.now(),
            Metadata.NONE);
    assertThat(store.append(AppendRequest.of(List.of(enrolled)))).isInstanceOf(Stored.class);
  }
}
