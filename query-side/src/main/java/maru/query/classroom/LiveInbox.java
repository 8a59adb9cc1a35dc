package maru.query.classroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/// What waits for one connection. Guarded by the lock of its class.
final class LiveInbox {
  /// More than this, and the reader gets a snapshot instead.
  static final int MOST_WAITING = 256;

  private final LiveReader reader;
  private final Condition news;
  private final Deque<LiveMessage> waiting = new ArrayDeque<>();
  private boolean snapshotDue;
  private final SequencedSet<Conflated> conflated = new LinkedHashSet<>();
  private final Map<Conflated, Long> notBefore = new EnumMap<>(Conflated.class);
  private boolean last;
  private boolean over;

  LiveInbox(LiveReader reader, Lock lock) {
    this.reader = reader;
    this.news = lock.newCondition();
  }

  LiveReader reader() {
    return reader;
  }

  Condition news() {
    return news;
  }

  void add(LiveMessage message) {
    if (snapshotDue || last) {
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      wantSnapshot();
      return;
    }
    waiting.add(message);
    news.signal();
  }

  void wantSnapshot() {
    waiting.clear();
    snapshotDue = true;
    news.signal();
  }

  /// What only says how things stand, of which the newest replaces those before.
  enum Conflated {
    ROSTER,
    QUIZ_TALLY,
    REACTIONS,
    VOTES,
    CALL_TALLY,
    SURVEY_TALLY,
    LOST;

    boolean isFor(LiveReader reader) {
      return this == ROSTER || this == REACTIONS || this == VOTES || reader.instructor();
    }
  }

  void want(Conflated wanted) {
    if (wanted.isFor(reader)) {
      conflated.add(wanted);
      news.signal();
    }
  }

  void end() {
    over = true;
    news.signal();
  }

  /// Nothing more will come; what waits is still carried.
  void finish() {
    last = true;
    news.signal();
  }

  boolean isOver() {
    return over || (last && !snapshotDue && waiting.isEmpty());
  }

  /// What has to be sent next, whatever else waits.
  enum Due {
    SNAPSHOT,
    MESSAGE,
    CONFLATED,
    NOTHING
  }

  /// Conflated messages come last, so that their position never passes one that still waits.
  Due due(boolean conflatedToo) {
    if (snapshotDue) {
      return Due.SNAPSHOT;
    }
    if (!waiting.isEmpty()) {
      return Due.MESSAGE;
    }
    return conflatedToo && !conflated.isEmpty() ? Due.CONFLATED : Due.NOTHING;
  }

  boolean conflatedWaits() {
    return !conflated.isEmpty();
  }

  /// Nanoseconds until one of the conflated ones that wait may be sent, by [System#nanoTime].
  long conflatedIn(long now) {
    return conflated.stream()
        .mapToLong(waiting -> notBefore.getOrDefault(waiting, now) - now)
        .min()
        .orElse(0);
  }

  LiveMessage take() {
    return waiting.remove();
  }

  /// The one that has waited longest, so that none starves; what is paced, not before its time.
  Conflated takeConflated(long now) {
    Conflated taken =
        conflated.stream()
            .filter(waiting -> notBefore.getOrDefault(waiting, now) <= now)
            .findFirst()
            .orElseThrow();
    conflated.remove(taken);
    return taken;
  }

  /// The next one like this is sent at that time, by [System#nanoTime], or later.
  void pace(Conflated taken, long from) {
    notBefore.put(taken, from);
  }

  /// A snapshot holds the roster and the votes, and for the instructor the tallies and who is lost.
  void snapshotTaken() {
    snapshotDue = false;
    conflated.clear();
  }
}
