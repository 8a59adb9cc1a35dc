package maru.analytics.source;

import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/// Hands events on, each with its position as time stamp, and a watermark when none is at hand.
final class EventReader
    extends SingleThreadMultiplexSourceReaderBase<
        Fetched, StoredEvent, PositionRange, RangeProgress> {

  EventReader(EventTable table, SourceReaderContext context) {
    super(() -> new PositionRangeReader(table), EventReader::emit, new Configuration(), context);
  }

  private static void emit(
      Fetched fetched, SourceOutput<StoredEvent> output, RangeProgress progress) {
    long position = fetched.event().position();
    output.collect(fetched.event(), position);
    progress.handedOn(position);
    if (fetched.last()) {
      output.emitWatermark(new Watermark(position));
    }
  }

  @Override
  public void start() {
    if (getNumberOfCurrentlyAssignedSplits() == 0) {
      context.sendSplitRequest();
    }
  }

  @Override
  protected void onSplitFinished(Map<String, RangeProgress> finished) {
    context.sendSplitRequest();
  }

  @Override
  protected RangeProgress initializedState(PositionRange range) {
    return new RangeProgress(range);
  }

  @Override
  protected PositionRange toSplitType(String splitId, RangeProgress progress) {
    return progress.rest();
  }
}
