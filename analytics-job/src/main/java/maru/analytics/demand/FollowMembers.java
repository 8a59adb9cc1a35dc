package maru.analytics.demand;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/// Keyed by member: counts interests by region, and takes back what does not hold any more.
public final class FollowMembers extends KeyedProcessFunction<String, MemberAct, Tally> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<MemberTaste> tastes;

  @Override
  public void open(OpenContext context) {
    tastes =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("taste", TypeInformation.of(MemberTaste.class)));
  }

  @Override
  public void processElement(MemberAct act, Context context, Collector<Tally> tallies)
      throws Exception {
    MemberTaste known = tastes.value();
    MemberTaste before = known == null ? MemberTaste.UNKNOWN : known;
    MemberTaste after = before.after(act);
    if (!after.equals(before)) {
      before.changesTo(after, act.position()).forEach(tallies::collect);
      tastes.update(after);
    }
  }
}
