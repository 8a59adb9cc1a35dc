package maru.analytics.demand;

import java.util.ArrayList;
import java.util.List;
import maru.documents.demand.TimeDemand;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/// Keyed by request: whoever makes or supports one wishes for each of its hours on each of its
/// weekdays; where it names only the one, for it at any of the other. Who supports before the
/// request is known waits for it.
public final class FollowRequests extends KeyedProcessFunction<String, RequestAct, Tally> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<RequestAct> request;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ListState<RequestAct> early;

  @Override
  public void open(OpenContext context) {
    request =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("request", TypeInformation.of(RequestAct.class)));
    early =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("early", TypeInformation.of(RequestAct.class)));
  }

  @Override
  public void processElement(RequestAct act, Context context, Collector<Tally> tallies)
      throws Exception {
    RequestAct known = request.value();
    if (act.kind() == RequestAct.Kind.SUPPORTED) {
      if (known == null) {
        early.add(act);
      } else {
        wish(known, act).forEach(tallies::collect);
      }
    } else if (known == null) {
      request.update(act);
      wish(act, act).forEach(tallies::collect);
      for (RequestAct support : early.get()) {
        wish(act, support).forEach(tallies::collect);
      }
      early.clear();
    }
  }

  private static List<Tally> wish(RequestAct request, RequestAct by) {
    List<Tally> wishes = new ArrayList<>();
    if (request.weekdays().isEmpty() && request.hours().isEmpty()) {
      return wishes;
    }
    for (int weekday : orAny(request.weekdays(), TimeDemand.ANY_WEEKDAY)) {
      for (int hour : orAny(request.hours(), TimeDemand.ANY_HOUR)) {
        wishes.add(Tally.time(by.position(), by.occurredAt(), request.category(), weekday, hour));
      }
    }
    return wishes;
  }

  private static List<Integer> orAny(List<Integer> named, int any) {
    return named.isEmpty() ? List.of(any) : named;
  }
}
