package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.PresenceLeases.Gone;
import maru.store.PresenceLeases.Lease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PresenceLeasesTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();

  private final SessionId session = SessionId.of(UUID.randomUUID());
  private final MemberId member = MemberId.of(UUID.randomUUID());
  private final PresenceLeases long30 = leases(Duration.ofSeconds(30), Duration.ofSeconds(5));
  private final PresenceLeases short0 = leases(Duration.ofMillis(1), Duration.ZERO);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsNotRenewedEndsByItselfAndSaysWhenItWasLastSeen() {
    Instant before = Instant.now().minusSeconds(1);
    assertThat(short0.hold(List.of(lease("a")))).containsExactly(lease("a"));
    await().until(() -> gone().size() == 1);
    assertThat(gone().getFirst().lastSeen()).isBetween(before, Instant.now().plusSeconds(1));
    assertThat(long30.isHeld(session, member)).isFalse();
  }

  @Test
  void whatIsRenewedInTimeGoesOn() {
    short0.hold(List.of(lease("a")));
    assertThat(long30.hold(List.of(lease("a")))).isEmpty();
    assertThat(long30.isHeld(session, member)).isTrue();
    assertThat(gone()).isEmpty();
  }

  @Test
  void aMemberIsThereAsLongAsAnyConnectionIs() {
    long30.hold(List.of(lease("a"), lease("b")));
    leases(Duration.ofSeconds(30), Duration.ZERO).end(name("a"));
    assertThat(long30.isHeld(session, member)).isTrue();
    assertThat(gone()).isEmpty();
    leases(Duration.ofSeconds(30), Duration.ZERO).end(name("b"));
    assertThat(gone()).hasSize(1);
  }

  @Test
  void whatWasClosedHoldsForTheGraceSoThatAReloadIsNoAbsence() {
    long30.hold(List.of(lease("a")));
    long30.end(name("a"));
    assertThat(long30.isHeld(session, member)).isTrue();
  }

  @Test
  void whoIsForgottenBeginsAnew() {
    short0.hold(List.of(lease("a")));
    await().until(() -> gone().size() == 1);
    long30.forget(session, member);
    assertThat(gone()).isEmpty();
    assertThat(long30.hold(List.of(lease("a")))).containsExactly(lease("a"));
    long30.forget(session, member);
    assertThat(long30.isHeld(session, member)).isTrue();
  }

  private List<Gone> gone() {
    return long30.gone().stream().filter(one -> one.sessionId().equals(session)).toList();
  }

  private Lease lease(String name) {
    return new Lease(name(name), session, member);
  }

  private String name(String name) {
    return session + name;
  }

  private static PresenceLeases leases(Duration length, Duration grace) {
    return new PresenceLeases(DATABASE.dataSource(), length, grace);
  }
}
