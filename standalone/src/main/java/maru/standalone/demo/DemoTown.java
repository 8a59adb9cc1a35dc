package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import maru.events.member.MemberId;
import maru.store.EventStore;
import maru.store.PersonalKeys;
import maru.store.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a Maru its demo town, once, and classes that begin soon, as often as it is asked.
///
/// A town that was begun and not finished is finished: its end, from which everything follows, is
/// read off its first event.
final class DemoTown {
  private static final Logger LOG = LoggerFactory.getLogger(DemoTown.class);

  /// The last member moves in after the end of the past, and yet not in the future.
  private static final Duration LAST_MINUTES = Duration.ofMinutes(5);

  private final EventStore store;
  private final PersonalKeys keys;
  private final DemoMembers members;

  DemoTown(EventStore store, PersonalKeys keys, DemoMembers members) {
    this.store = store;
    this.keys = keys;
    this.members = members;
  }

  boolean isThere() {
    return store.reader().lastSeq("member:" + Town.lastMember()) >= Town.LAST_SEQ;
  }

  /// Does nothing if the town is there.
  void fill(Instant now) {
    if (isThere()) {
      return;
    }
    long began = System.nanoTime();
    Cast cast =
        new Cast(members.instructor(), members.student(), members.passwordHash(), keys::seal);
    List<TownEvent> events = Town.events(TownBook.read(), cast, end(now), Town.SEED);
    new TownImport(store).append(events);
    LOG.info(
        "The demo town is there: {} events in {} ms",
        events.size(),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private Instant end(Instant now) {
    MemberId first = Town.firstMember();
    List<RecordedEvent> begun = store.reader().stream("member:" + first, 0);
    return begun.isEmpty()
        ? now.minus(LAST_MINUTES).truncatedTo(ChronoUnit.MINUTES)
        : begun.getFirst().occurredAt().plus(Town.PAST);
  }
}
