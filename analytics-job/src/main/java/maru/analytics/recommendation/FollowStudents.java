package maru.analytics.recommendation;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/// Keyed by student: keeps each one's history, asks for their list anew on each of their events,
/// and tells the counts what changed.
public final class FollowStudents extends KeyedProcessFunction<String, StudentEvent, Ask> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<ModelChange> CHANGES =
      new OutputTag<>("history-changes", TypeInformation.of(ModelChange.class));

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<Student> students;

  @Override
  public void open(OpenContext context) {
    students =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("student", TypeInformation.of(Student.class)));
  }

  @Override
  public void processElement(StudentEvent event, Context context, Collector<Ask> asks)
      throws Exception {
    Student before = students.value();
    Student.After after = (before == null ? Student.NEW : before).after(event);
    // What the watermark has passed can't be overtaken any more.
    students.update(after.student().settledUpTo(context.timerService().currentWatermark()));
    for (HistoryChange change : after.changes()) {
      context.output(CHANGES, new ModelChange(change, null));
    }
    asks.collect(after.student().ask(event));
  }
}
