package maru.analytics.source;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/// Lays out the ranges once, and hands the oldest to whoever asks. The open range comes last, to
/// one reader; the others are then done, so that they don't hold the watermark back.
final class PositionRangeEnumerator implements SplitEnumerator<PositionRange, Assignment> {
  private final SplitEnumeratorContext<PositionRange> context;
  private final EventTable table;
  private final long rangeSize;
  private final boolean bounded;
  private final Deque<PositionRange> waiting = new ArrayDeque<>();
  private final Set<Integer> asking = new LinkedHashSet<>();
  private boolean planned;

  PositionRangeEnumerator(
      SplitEnumeratorContext<PositionRange> context,
      EventTable table,
      long rangeSize,
      boolean bounded,
      Assignment assignment) {
    this.context = context;
    this.table = table;
    this.rangeSize = rangeSize;
    this.bounded = bounded;
    this.planned = assignment.planned();
    this.waiting.addAll(assignment.waiting());
  }

  @Override
  public void start() {
    if (!planned) {
      context.callAsync(this::plan, this::accept);
    }
  }

  private List<PositionRange> plan() throws SQLException {
    long head = table.head();
    List<PositionRange> ranges = new ArrayList<>();
    for (long after = 0; after < head; after += rangeSize) {
      ranges.add(PositionRange.history(after, Math.min(head, after + rangeSize)));
    }
    if (!bounded) {
      ranges.add(PositionRange.live(head));
    }
    return ranges;
  }

  private void accept(@Nullable List<PositionRange> ranges, @Nullable Throwable failure) {
    if (failure != null || ranges == null) {
      throw new FlinkRuntimeException("the event table could not be asked for its end", failure);
    }
    waiting.addAll(ranges);
    planned = true;
    assign();
  }

  @Override
  public void handleSplitRequest(int subtask, @Nullable String host) {
    asking.add(subtask);
    assign();
  }

  @Override
  public void addSplitsBack(List<PositionRange> ranges, int subtask) {
    List<PositionRange> all = new ArrayList<>(waiting);
    all.addAll(ranges);
    all.sort(Comparator.comparingLong(PositionRange::after));
    waiting.clear();
    waiting.addAll(all);
    assign();
  }

  private void assign() {
    if (!planned) {
      return;
    }
    Iterator<Integer> subtasks = asking.iterator();
    while (subtasks.hasNext()) {
      int subtask = subtasks.next();
      subtasks.remove();
      if (context.registeredReaders().containsKey(subtask)) {
        PositionRange next = waiting.poll();
        if (next == null) {
          context.signalNoMoreSplits(subtask);
        } else {
          context.assignSplit(next, subtask);
        }
      }
    }
  }

  @Override
  public void addReader(int subtask) {}

  @Override
  public Assignment snapshotState(long checkpoint) {
    return new Assignment(planned, List.copyOf(waiting));
  }

  @Override
  public void close() {}
}
