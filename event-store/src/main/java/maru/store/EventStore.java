package maru.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import maru.events.EventJson;
import maru.store.AppendOutcome.Stored;

/// The event table of one database, for one process. Share one: callers of the same store share
/// commits. Thread-safe.
public final class EventStore implements AutoCloseable {
  /// A lost notification costs readers of other processes this much, never an event.
  private static final Duration POLL = Duration.ofMillis(500);

  private static final Duration RECEIPTS_KEPT = Duration.ofHours(24);

  private final EventJson json;
  private final GroupCommit groupCommit;
  private final EventReader reader;
  private final Tail tail;
  private final Receipts receipts;
  private final Outlived oldReceipts;

  /// @param appends connections to append on, two or three: they must commit each statement on its
  ///   own
  /// @param reads connections to read on; one of them is kept for listening
  public EventStore(DataSource appends, DataSource reads, EventJson json) {
    this.json = json;
    this.groupCommit = new GroupCommit(appends);
    this.reader = new EventReader(reads, json);
    this.tail = new Tail(reader, reads, POLL);
    this.receipts = new Receipts(reads);
    this.oldReceipts = new Outlived(reads, "receipt", "stored_at");
  }

  public EventStore(DataSource dataSource) {
    this(dataSource, dataSource, EventJson.ALL);
  }

  /// Returns once the request is durable and visible to every reader, or refused. Never inside
  /// another transaction.
  ///
  /// Refuses with [EventStoreException] what the database can't store, and while it is away for
  /// more than some seconds. Then it may have been stored or not; the same request sent again is
  /// stored once.
  public AppendOutcome append(AppendRequest request) {
    AppendOutcome outcome = groupCommit.append(EncodedRequest.of(request, json));
    if (outcome instanceof Stored) {
      tail.signal();
    }
    return outcome;
  }

  /// Appends events that nothing can refuse: those of no stream.
  ///
  /// @return the last one's position
  public long appendFree(List<NewEvent> events) {
    return switch (append(AppendRequest.of(events))) {
      case Stored stored -> stored.last();
      case AppendOutcome.Repeated repeated -> repeated.last();
      case AppendOutcome other ->
          throw new IllegalArgumentException("events without conditions were refused: " + other);
    };
  }

  public EventReader reader() {
    return reader;
  }

  public Tail tail() {
    return tail;
  }

  /// What a repeated request was answered with the first time.
  public Optional<StoredReceipt> receipt(String actor, String key) {
    return receipts.find(actor, key);
  }

  /// Forgets receipts that are older than their day, at most [Outlived#MOST] of them.
  ///
  /// @return how many
  public int forgetOldReceipts() {
    return oldReceipts.forget(Instant.now().minus(RECEIPTS_KEPT));
  }

  /// Hands every event after a position to the handler, in order, on a thread of its own, until it
  /// is closed.
  public Follower follow(String name, long after, Consumer<List<StoredEvent>> handler) {
    Follower follower = new Follower(name, reader, tail, after, handler);
    follower.start();
    return follower;
  }

  @Override
  public void close() {
    tail.close();
  }
}
