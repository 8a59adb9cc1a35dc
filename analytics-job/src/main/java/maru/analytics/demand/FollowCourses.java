package maru.analytics.demand;

import java.util.Objects;
import maru.analytics.sink.DocumentWrite;
import maru.documents.demand.DemandDocument;
import maru.documents.demand.WaitListDemand;
import maru.events.catalogue.Categories;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/// Keyed by course: what happened on each day, and who waits. Documents are written once the
/// watermark has reached what changed them.
public final class FollowCourses extends KeyedProcessFunction<String, CourseAct, DocumentWrite> {
  private static final long serialVersionUID = 1L;

  /// In [#changed], beside days: the wait-list.
  private static final long WAIT_LIST = Long.MIN_VALUE;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient MapState<Long, DayOfCourse> days;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient MapState<String, Wait> waits;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<CategoryOfCourse> category;

  /// Documents to be written, with the position of what last changed them.
  @SuppressWarnings("NullAway.Init") // set by open
  private transient MapState<Long, Long> changed;

  @Override
  public void open(OpenContext context) {
    var runtime = getRuntimeContext();
    days =
        runtime.getMapState(
            new MapStateDescriptor<>("days", Types.LONG, TypeInformation.of(DayOfCourse.class)));
    waits =
        runtime.getMapState(
            new MapStateDescriptor<>("waits", Types.STRING, TypeInformation.of(Wait.class)));
    category =
        runtime.getState(
            new ValueStateDescriptor<>("category", TypeInformation.of(CategoryOfCourse.class)));
    changed = runtime.getMapState(new MapStateDescriptor<>("changed", Types.LONG, Types.LONG));
  }

  @Override
  public void processElement(CourseAct act, Context context, Collector<DocumentWrite> documents)
      throws Exception {
    if (act.kind() == CourseAct.Kind.CATEGORY) {
      categorise(act);
    } else {
      count(act);
      line(act);
    }
    context
        .timerService()
        .registerEventTimeTimer(
            Math.max(act.position(), context.timerService().currentWatermark() + 1));
  }

  private void categorise(CourseAct act) throws Exception {
    CategoryOfCourse before = category.value();
    String now = Objects.requireNonNull(act.category(), "details name a category");
    if (before != null && before.position() > act.position()) {
      return;
    }
    category.update(new CategoryOfCourse(act.position(), now));
    if (before == null || !before.category().equals(now)) {
      for (long day : days.keys()) {
        mark(day, act.position());
      }
      if (!waits.isEmpty()) {
        mark(WAIT_LIST, act.position());
      }
    }
  }

  private void count(CourseAct act) throws Exception {
    if (act.kind() == CourseAct.Kind.WAIT_LIST_LEFT) {
      return;
    }
    long day = Days.of(act.occurredAt());
    DayOfCourse before = days.get(day);
    days.put(day, (before == null ? DayOfCourse.QUIET : before).with(act.kind()));
    mark(day, act.position());
  }

  /// Who gets a seat or leaves no longer stands in line.
  private void line(CourseAct act) throws Exception {
    String member = act.member();
    if (member == null || act.kind() == CourseAct.Kind.VIEWED) {
      return;
    }
    Wait before = waits.get(member);
    if (before == null || before.position() < act.position()) {
      waits.put(member, new Wait(act.position(), act.kind() == CourseAct.Kind.WAITLISTED));
      mark(WAIT_LIST, act.position());
    }
  }

  private void mark(long document, long position) throws Exception {
    Long before = changed.get(document);
    changed.put(document, before == null ? position : Math.max(before, position));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<DocumentWrite> documents)
      throws Exception {
    long watermark = context.timerService().currentWatermark();
    CategoryOfCourse known = category.value();
    String now = known == null ? null : known.category();
    var marks = changed.iterator();
    while (marks.hasNext()) {
      var mark = marks.next();
      if (mark.getValue() <= watermark) {
        documents.collect(document(context.getCurrentKey(), mark.getKey(), now, watermark));
        marks.remove();
      }
    }
  }

  private DocumentWrite document(String course, long document, @Nullable String now, long watermark)
      throws Exception {
    if (document != WAIT_LIST) {
      DayOfCourse day = days.get(document);
      return (day == null ? DayOfCourse.QUIET : day).document(course, document, now, watermark);
    }
    long waiting = 0;
    for (Wait wait : waits.values()) {
      waiting += wait.waiting() ? 1 : 0;
    }
    return DocumentWrite.of(
        DemandDocument.INDEX,
        "waiting|" + course,
        watermark,
        new WaitListDemand(
            DemandDocument.Kind.WAIT_LIST,
            course,
            now,
            now == null ? null : Categories.topOf(now),
            waiting,
            watermark));
  }
}
