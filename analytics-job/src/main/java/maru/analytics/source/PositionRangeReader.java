package maru.analytics.source;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;

/// Reads one range after the other over one connection, on the fetcher's thread.
final class PositionRangeReader implements SplitReader<Fetched, PositionRange> {
  /// Rows of one query: few enough that two of them at a time are a small part of the heap.
  private static final int BATCH = 5_000;

  /// A waiting reader looks this often whether it is to stop, in milliseconds.
  private static final int SLICE = 100;

  /// After this many slices without a notification it asks the table itself, in case one was lost.
  private static final int SLICES = 5;

  private final EventTable table;
  private final Queue<PositionRange> ranges = new ArrayDeque<>();
  private volatile boolean woken;
  private @Nullable PositionRange current;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement next;

  PositionRangeReader(EventTable table) {
    this.table = table;
  }

  @Override
  public void handleSplitsChanges(SplitsChange<PositionRange> change) {
    ranges.addAll(change.splits());
  }

  @Override
  public void wakeUp() {
    woken = true;
  }

  @Override
  public RecordsWithSplitIds<Fetched> fetch() throws IOException {
    RecordsBySplits.Builder<Fetched> records = new RecordsBySplits.Builder<>();
    try {
      PositionRange range = current != null ? current : ranges.poll();
      if (range != null) {
        current = range.isLive() ? follow(range, records) : readOn(range, records);
      }
    } catch (SQLException e) {
      throw new IOException("the event table could not be read", e);
    }
    return records.build();
  }

  private @Nullable PositionRange readOn(
      PositionRange range, RecordsBySplits.Builder<Fetched> records) throws SQLException {
    List<StoredEvent> events = EventTable.next(statement(), range.after(), range.upTo(), BATCH);
    PositionRange rest = add(range, events, records);
    if (events.size() < BATCH || rest.after() >= range.upTo()) {
      records.addFinishedSplit(range.splitId());
      return null;
    }
    return rest;
  }

  private PositionRange follow(PositionRange range, RecordsBySplits.Builder<Fetched> records)
      throws SQLException {
    PreparedStatement statement = statement();
    woken = false;
    while (!woken) {
      List<StoredEvent> events = EventTable.next(statement, range.after(), range.upTo(), BATCH);
      if (!events.isEmpty()) {
        return add(range, events, records);
      }
      await();
    }
    return range;
  }

  private void await() throws SQLException {
    Connection listening = connection();
    for (int slice = 0; slice < SLICES && !woken; slice++) {
      if (EventTable.awaitNotification(listening, SLICE)) {
        return;
      }
    }
  }

  private static PositionRange add(
      PositionRange range, List<StoredEvent> events, RecordsBySplits.Builder<Fetched> records) {
    if (events.isEmpty()) {
      return range;
    }
    List<Fetched> fetched = new ArrayList<>(events.size());
    for (StoredEvent event : events) {
      fetched.add(new Fetched(event, fetched.size() == events.size() - 1));
    }
    records.addAll(range.splitId(), fetched);
    return range.readUpTo(events.getLast().position());
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = table.connect();
      EventTable.listen(open);
      connection = open;
    }
    return open;
  }

  private PreparedStatement statement() throws SQLException {
    PreparedStatement prepared = next;
    if (prepared == null) {
      prepared = EventTable.prepareNext(connection());
      next = prepared;
    }
    return prepared;
  }

  @Override
  public void close() throws SQLException {
    Connection open = connection;
    if (open != null) {
      open.close();
    }
  }
}
