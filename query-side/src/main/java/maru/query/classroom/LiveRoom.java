package maru.query.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import maru.events.catalogue.SessionId;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.query.classroom.LiveInbox.Conflated;
import maru.store.EventReader;
import maru.store.MemberNames;
import maru.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// One class and the connections that follow it. Thread-safe.
final class LiveRoom {
  /// Conflated messages of one connection are at least this far apart.
  private static final long CONFLATED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /// A roster names everybody and goes to everybody: the more they are, the less often.
  private static final long ROSTER_NANOS_A_PERSON = TimeUnit.MILLISECONDS.toNanos(5);

  /// Who may be lost goes to the instructor only.
  private static final long LOST_NANOS_A_PERSON = TimeUnit.MILLISECONDS.toNanos(1);

  /// A reader that missed more than this gets a snapshot.
  private static final int LONGEST_GAP = 200;

  private static final int READ = 1_000;

  private static final Set<String> CONFLATED =
      Set.of("roster", "tally", "reactions", "votes", "lost");

  private final EventReader reader;
  private final MemberNames names;
  private final Words words;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final LiveClass state;
  private final Set<LiveInbox> inboxes = new LinkedHashSet<>();
  private @Nullable LiveMessage roster;

  /// The last observation that was taken; null: nobody was there yet to be told.
  private @Nullable Long observed;

  LiveRoom(SessionId sessionId, EventReader reader, MemberNames names, Words words, Clock clock) {
    this.state = new LiveClass(sessionId);
    this.reader = reader;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /// Takes what has happened since, and tells the readers.
  void catchUp() {
    locked(() -> {
      List<RecordedEvent> read;
      do {
        read = reader.session(state.sessionId(), state.position(), READ);
        read.forEach(this::take);
      } while (read.size() == READ);
      return true;
    });
  }

  /// Takes what was observed since, and tells the instructor. It costs nothing while there is none.
  void observe() {
    locked(() -> {
      List<LiveInbox> desks =
          inboxes.stream().filter(inbox -> inbox.reader().instructor()).toList();
      if (!desks.isEmpty() && takeObserved()) {
        desks.forEach(inbox -> inbox.want(Conflated.LOST));
      }
      return true;
    });
  }

  <A> A look(Function<LiveClass, A> question) {
    return locked(() -> question.apply(state));
  }

  /// @param after the last position that the reader has seen; null: it begins
  LiveInbox open(LiveReader who, @Nullable Long after) {
    return locked(() -> {
      LiveInbox inbox = new LiveInbox(who, lock);
      inboxes.add(inbox);
      if (who.instructor()) {
        boolean _ = takeObserved();
      }
      if (after == null || after > state.position() || !resume(inbox, after)) {
        inbox.wantSnapshot();
      }
      return inbox;
    });
  }

  void close(LiveInbox inbox) {
    locked(() -> inboxes.remove(inbox));
  }

  boolean isUnread() {
    return locked(inboxes::isEmpty);
  }

  void endAll() {
    lock.lock();
    try {
      inboxes.forEach(LiveInbox::end);
    } finally {
      lock.unlock();
    }
  }

  void end(LiveInbox inbox) {
    locked(() -> {
      inbox.end();
      return true;
    });
  }

  /// Waits for the next message.
  ///
  /// @param lastConflated when the last conflated one was sent, by [System#nanoTime]
  /// @return null: nothing came in time, or the inbox is over
  @Nullable LiveMessage next(LiveInbox inbox, long lastConflated, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (!inbox.isOver()) {
        long now = System.nanoTime();
        long conflatedIn = Math.max(lastConflated + CONFLATED_NANOS - now, inbox.conflatedIn(now));
        LiveMessage message = take(inbox, conflatedIn <= 0, now);
        if (message != null || now >= end) {
          return message;
        }
        long wait = inbox.conflatedWaits() ? Math.min(conflatedIn, end - now) : end - now;
        long _ = inbox.news().awaitNanos(wait);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  static boolean isConflated(LiveMessage message) {
    return CONFLATED.contains(message.name());
  }

  private @Nullable LiveMessage take(LiveInbox inbox, boolean conflatedToo, long now) {
    return switch (inbox.due(conflatedToo)) {
      case SNAPSHOT -> {
        inbox.snapshotTaken();
        yield LiveMessage.of(
            state.position(),
            LiveViews.snapshot(state, inbox.reader(), names::of, words, clock.instant()));
      }
      case MESSAGE -> inbox.take();
      case CONFLATED -> conflated(inbox, now);
      case NOTHING -> null;
    };
  }

  private @Nullable LiveMessage conflated(LiveInbox inbox, long now) {
    Conflated wanted = inbox.takeConflated(now);
    if (wanted == Conflated.ROSTER) {
      inbox.pace(wanted, now + state.present().size() * ROSTER_NANOS_A_PERSON);
      return roster();
    }
    if (wanted == Conflated.LOST) {
      LiveView.LostOnes lost = LostOnes.of(state, names::of, clock.instant());
      inbox.pace(wanted, now + lost.people().size() * LOST_NANOS_A_PERSON);
      return LiveMessage.of(state.position(), lost);
    }
    LiveView tally = LiveViews.tally(state, wanted);
    return tally == null ? null : LiveMessage.of(state.position(), tally);
  }

  /// Made once for all readers, as long as it stays as it is.
  private LiveMessage roster() {
    LiveMessage known = roster;
    if (known == null) {
      var view = LiveViews.roster(state, names.of(state.present()));
      known = LiveMessage.of(state.position(), view);
      roster = known;
    }
    return new LiveMessage(state.position(), known.name(), known.json());
  }

  private boolean resume(LiveInbox inbox, long after) {
    List<RecordedEvent> missed = reader.session(state.sessionId(), after, LONGEST_GAP + 1);
    if (missed.size() > LONGEST_GAP) {
      return false;
    }
    for (RecordedEvent event : missed) {
      if (event.position() <= state.position()) {
        tell(inbox, event, names::of, words);
      }
    }
    for (Conflated every : Conflated.values()) {
      if (every == Conflated.ROSTER
          || every == Conflated.LOST
          || LiveViews.tally(state, every) != null) {
        inbox.want(every);
      }
    }
    return true;
  }

  /// Takes what was observed since.
  ///
  /// @return whether somebody's signs may have changed
  private boolean takeObserved() {
    LiveObservations news = new LiveObservations(reader, state);
    Long known = observed;
    observed = known == null ? news.begin(clock.instant()) : news.since(known);
    return news.changed();
  }

  private void take(RecordedEvent event) {
    state.apply(event.position(), event.event(), event.occurredAt());
    if (LiveViews.changes(event.event()).contains(Conflated.ROSTER)) {
      roster = null;
    }
    Names named = Names.remembering(names::of);
    Words read = Words.remembering(words);
    inboxes.forEach(inbox -> tell(inbox, event, named, read));
  }

  private void tell(LiveInbox inbox, RecordedEvent event, Names named, Words read) {
    LiveView view =
        LiveViews.of(
            state, event.event(), event.occurredAt(), inbox.reader(), named, read, clock.instant());
    if (view != null) {
      inbox.add(LiveMessage.of(event.position(), view));
    }
    LiveViews.changes(event.event()).forEach(inbox::want);
    if (event.event() instanceof MemberRemoved removed
        && removed.memberId().equals(inbox.reader().memberId())) {
      inbox.finish();
    }
  }

  private <A> A locked(java.util.function.Supplier<A> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }
}
