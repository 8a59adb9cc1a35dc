package maru.analytics.source;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/// All events of the table, each once: what is stored when the job first starts in parallel ranges,
/// then what comes. The watermark is the position: at watermark w, all events up to w have been
/// handed on.
public final class EventSource implements Source<StoredEvent, PositionRange, Assignment> {
  private static final long serialVersionUID = 1L;

  /// Positions of one range: a second or less of reading, so that readers end about together.
  private static final long RANGE = 100_000;

  private final EventTable table;
  private final Boundedness boundedness;
  private final long range;

  private EventSource(EventTable table, Boundedness boundedness, long range) {
    this.table = table;
    this.boundedness = boundedness;
    this.range = range;
  }

  /// Goes on for ever.
  public static EventSource following(EventTable table) {
    return new EventSource(table, Boundedness.CONTINUOUS_UNBOUNDED, RANGE);
  }

  /// Ends with the event that is the newest when the job starts.
  public static EventSource upToNow(EventTable table) {
    return new EventSource(table, Boundedness.BOUNDED, RANGE);
  }

  /// The same, in ranges of that many positions.
  EventSource inRangesOf(long positions) {
    return new EventSource(table, boundedness, positions);
  }

  @Override
  public Boundedness getBoundedness() {
    return boundedness;
  }

  @Override
  public SplitEnumerator<PositionRange, Assignment> createEnumerator(
      SplitEnumeratorContext<PositionRange> context) {
    return restoreEnumerator(context, Assignment.NOTHING_YET);
  }

  @Override
  public SplitEnumerator<PositionRange, Assignment> restoreEnumerator(
      SplitEnumeratorContext<PositionRange> context, Assignment assignment) {
    boolean bounded = boundedness == Boundedness.BOUNDED;
    return new PositionRangeEnumerator(context, table, range, bounded, assignment);
  }

  @Override
  public SourceReader<StoredEvent, PositionRange> createReader(SourceReaderContext context) {
    return new EventReader(table, context);
  }

  @Override
  public SimpleVersionedSerializer<PositionRange> getSplitSerializer() {
    return new PositionRangeSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Assignment> getEnumeratorCheckpointSerializer() {
    return new AssignmentSerializer();
  }
}
