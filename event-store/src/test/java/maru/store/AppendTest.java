package maru.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.Language;
import maru.events.member.MemberEvent.Registered;
import maru.events.member.MemberId;
import maru.store.AppendOutcome.AddressTaken;
import maru.store.AppendOutcome.ConditionFailed;
import maru.store.AppendOutcome.KeyReused;
import maru.store.AppendOutcome.Late;
import maru.store.AppendOutcome.Repeated;
import maru.store.AppendOutcome.Stored;
import maru.store.AppendOutcome.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AppendTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");

  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final MemberId member = MemberId.of(UUID.randomUUID());
  private final String roster = "roster:" + course;

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void whatIsStoredReadsBackAsItWas() {
    NewEvent enrolled =
        NewEvent.of(roster, 0, new Enrolled(course, member), NOW, Metadata.by(member));

    Stored stored = stored(AppendRequest.of(List.of(enrolled)));

    assertThat(STORE.reader().stream(roster, 0))
        .containsExactly(
            new RecordedEvent(
                stored.first(),
                enrolled.id(),
                roster,
                0L,
                enrolled.event(),
                NOW,
                Metadata.by(member)));
    assertThat(STORE.reader().head()).isEqualTo(stored.last());
    assertThat(STORE.reader().lastSeq(roster)).isZero();
    assertThat(STORE.reader().member(member, List.of(Enrolled.class))).hasSize(1);
    assertThat(STORE.reader().member(member, List.of(Withdrawn.class))).isEmpty();
  }

  @Test
  void aTakenPlaceIsRefused() {
    stored(AppendRequest.of(List.of(enrolled(0))));

    assertThat(STORE.append(AppendRequest.of(List.of(enrolled(0))))).isEqualTo(new Taken());
  }

  @Test
  void theSameEventsSentAgainAreStoredOnce() {
    AppendRequest request = AppendRequest.of(List.of(enrolled(0)));
    Stored stored = stored(request);

    assertThat(STORE.append(request)).isEqualTo(new Repeated(stored.first(), stored.last(), null));
  }

  @Test
  void aReceiptGivesTheFirstAnswerAndRefusesAnotherBody() {
    Receipt receipt = new Receipt(member.value(), "key", "hash", "{\"status\":\"ENROLLED\"}");
    Stored stored = stored(AppendRequest.of(List.of(enrolled(0))).with(receipt));

    Receipt later = new Receipt(member.value(), "key", "hash", "{}");
    assertThat(STORE.append(AppendRequest.of(List.of(enrolled(1))).with(later)))
        .isEqualTo(new Repeated(stored.first(), stored.last(), receipt.answer()));
    Receipt other = new Receipt(member.value(), "key", "other", "{}");
    assertThat(STORE.append(AppendRequest.of(List.of(enrolled(1))).with(other)))
        .isEqualTo(new KeyReused());
    assertThat(STORE.receipt(member.value(), "key"))
        .contains(new StoredReceipt("hash", receipt.answer(), stored.last()));
  }

  @Test
  void aConditionRefusesWhatAnEarlierEventRulesOut() {
    Stored stored = stored(AppendRequest.of(List.of(enrolled(0))));
    Condition notYet = Condition.none(Enrolled.class).ofMember(member).ofCourse(course);

    assertThat(STORE.append(AppendRequest.of(List.of(enrolled(1))).on(List.of(notYet))))
        .isEqualTo(new ConditionFailed());
    stored(AppendRequest.of(List.of(enrolled(1))).on(List.of(notYet.after(stored.last()))));
  }

  @Test
  void whatComesAfterItsDeadlineIsRefused() {
    AppendRequest request = AppendRequest.of(List.of(enrolled(0)));

    assertThat(STORE.append(request.notAfter(Instant.now().minusSeconds(1)))).isEqualTo(new Late());
    stored(request.notAfter(Instant.now().plusSeconds(60)));
  }

  @Test
  void anAddressBelongsToOneMember() {
    MemberId other = MemberId.of(UUID.randomUUID());
    String address = member + "@maru.example";
    stored(registration(member, address));

    assertThat(STORE.append(registration(other, address))).isEqualTo(new AddressTaken());
    assertThat(STORE.reader().stream("member:" + other, 0)).isEmpty();
  }

  @Test
  void companionsAloneAreStoredAtTheNewestPosition() {
    Stored before = stored(AppendRequest.of(List.of(enrolled(0))));

    AppendRequest timer =
        AppendRequest.of(List.of())
            .along(List.of(new Companion.SetTimer("test", member.value(), NOW, "{\"a\":1}")));
    assertThat(stored(timer)).isEqualTo(new Stored(before.last(), before.last()));
  }

  @Test
  void eventsOfNoStreamNeverConflict() {
    NewEvent view = NewEvent.free(new CourseViewed(null, course), NOW, Metadata.NONE);

    long position =
        STORE.appendFree(List.of(view, NewEvent.free(view.event(), NOW, Metadata.NONE)));

    assertThat(STORE.reader().course(course, position - 2, 10))
        .extracting(RecordedEvent::event)
        .containsExactly(view.event(), view.event());
  }

  private NewEvent enrolled(long seq) {
    return NewEvent.of(roster, seq, new Enrolled(course, member), NOW, Metadata.NONE);
  }

  private static AppendRequest registration(MemberId id, String address) {
    NewEvent registered =
        NewEvent.of("member:" + id, 0, new Registered(id, Language.KO), NOW, Metadata.NONE);
    return AppendRequest.of(List.of(registered))
        .along(
            List.of(
                new Companion.MemberRow(
                    id, address, address, "이영준", "hash", null, Language.KO, false)));
  }

  private static Stored stored(AppendRequest request) {
    AppendOutcome outcome = STORE.append(request);
    assertThat(outcome).isInstanceOf(Stored.class);
    return (Stored) outcome;
  }
}
