package maru.analytics.demand;

import maru.analytics.sink.DocumentWrite;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/// Keyed by [Tally#id]: adds up, and writes the document once the watermark has reached what was
/// added. What happened long ago and is learnt now corrects its own day.
public final class CountTallies extends KeyedProcessFunction<String, Tally, DocumentWrite> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<Tally> sum;

  /// Set while a timer is.
  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<Boolean> due;

  @Override
  public void open(OpenContext context) {
    sum =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("sum", TypeInformation.of(Tally.class)));
    due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.BOOLEAN));
  }

  @Override
  public void processElement(Tally tally, Context context, Collector<DocumentWrite> documents)
      throws Exception {
    Tally before = sum.value();
    Tally now = before == null ? tally : before.plus(tally);
    sum.update(now);
    if (due.value() == null) {
      due.update(true);
      context
          .timerService()
          .registerEventTimeTimer(
              Math.max(now.position(), context.timerService().currentWatermark() + 1));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<DocumentWrite> documents)
      throws Exception {
    long watermark = context.timerService().currentWatermark();
    Tally now = sum.value();
    if (now == null) {
      return;
    }
    if (now.position() > watermark) {
      context.timerService().registerEventTimeTimer(now.position());
    } else {
      due.clear();
      documents.collect(now.document(watermark));
    }
  }
}
