package maru.analytics.recommendation;

import java.time.Duration;
import maru.analytics.sink.DocumentWrite;
import maru.documents.recommendation.RecommendationDocument;
import maru.documents.recommendation.RecommendedCourse;
import maru.documents.recommendation.SimilarDocument;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/// Keyed by [Ask#key]: makes the list that is asked for from a model that every instance keeps
/// whole.
///
/// A list is made when the watermark has reached the event that asked for it, so that it reflects
/// all events up to its version. It is made again from time to time, soon for those who are active,
/// and never because somebody else did something.
public final class MakeLists
    extends KeyedBroadcastProcessFunction<String, Ask, ModelChange, DocumentWrite>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  /// Who did something this lately is active.
  private static final Duration ACTIVE = Duration.ofMinutes(10);

  private static final Duration SOON = Duration.ofSeconds(20);

  /// Each list follows what others did within this time.
  private static final Duration IN_TIME = Duration.ofHours(6);

  static final MapStateDescriptor<String, CourseCounts> COUNTS =
      new MapStateDescriptor<>("counts", Types.STRING, TypeInformation.of(CourseCounts.class));

  static final MapStateDescriptor<String, KnownCourse> CATALOGUE =
      new MapStateDescriptor<>("catalogue", Types.STRING, TypeInformation.of(KnownCourse.class));

  private final Weights weights;
  private final Tastes tastes;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<Ask> asked;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<Long> again;

  @SuppressWarnings("NullAway.Init") // set by open
  private transient ValueState<Long> version;

  @SuppressWarnings("NullAway.Init") // set by initializeState
  private transient Model model;

  @SuppressWarnings("NullAway.Init") // set by initializeState
  private transient BroadcastState<String, CourseCounts> keptCounts;

  @SuppressWarnings("NullAway.Init") // set by initializeState
  private transient BroadcastState<String, KnownCourse> keptCatalogue;

  public MakeLists(Weights weights, Tastes tastes) {
    this.weights = weights;
    this.tastes = tastes;
  }

  /// What the model is kept under.
  public static MapStateDescriptor<?, ?>[] broadcastState() {
    return new MapStateDescriptor<?, ?>[] {COUNTS, CATALOGUE};
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    model = new Model();
    keptCounts = context.getOperatorStateStore().getBroadcastState(COUNTS);
    keptCatalogue = context.getOperatorStateStore().getBroadcastState(CATALOGUE);
    for (var kept : keptCatalogue.immutableEntries()) {
      model.restore(kept.getValue());
    }
    for (var kept : keptCounts.immutableEntries()) {
      model.restore(kept.getValue());
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    for (KnownCourse course : model.takeChangedCourses()) {
      keptCatalogue.put(course.course(), course);
    }
    for (CourseCounts counts : model.takeChangedCounts()) {
      keptCounts.put(counts.course(), counts);
    }
  }

  @Override
  public void open(OpenContext context) {
    asked =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("asked", TypeInformation.of(Ask.class)));
    again = getRuntimeContext().getState(new ValueStateDescriptor<>("again", Types.LONG));
    version = getRuntimeContext().getState(new ValueStateDescriptor<>("version", Types.LONG));
  }

  @Override
  public void processBroadcastElement(
      ModelChange change, Context context, Collector<DocumentWrite> documents) {
    if (change.history() != null) {
      model.apply(change.history());
    }
    if (change.course() != null) {
      model.apply(change.course());
    }
  }

  @Override
  public void processElement(Ask ask, ReadOnlyContext context, Collector<DocumentWrite> documents)
      throws Exception {
    Ask before = asked.value();
    if (before == null || before.position() <= ask.position()) {
      asked.update(ask);
    }
    if (before == null || before.position() <= context.currentWatermark()) {
      context
          .timerService()
          .registerEventTimeTimer(Math.max(ask.position(), context.currentWatermark() + 1));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<DocumentWrite> documents)
      throws Exception {
    Ask ask = asked.value();
    if (ask == null) {
      return;
    }
    if (context.timeDomain() == TimeDomain.EVENT_TIME
        && ask.position() > context.currentWatermark()) {
      context.timerService().registerEventTimeTimer(ask.position());
      return;
    }
    Long written = version.value();
    if (written == null || written < context.currentWatermark()) {
      long now = context.timerService().currentProcessingTime();
      documents.collect(document(ask, context.currentWatermark(), now));
      version.update(context.currentWatermark());
    }
    makeAgain(ask, context);
  }

  private void makeAgain(Ask ask, OnTimerContext context) throws Exception {
    long now = context.timerService().currentProcessingTime();
    boolean active = now - ask.occurredAt() < ACTIVE.toMillis();
    long due = now + (active ? SOON : IN_TIME).toMillis();
    Long pending = again.value();
    if (pending != null && pending > now) {
      if (pending <= due) {
        return;
      }
      context.timerService().deleteProcessingTimeTimer(pending);
    }
    context.timerService().registerProcessingTimeTimer(due);
    again.update(due);
  }

  private DocumentWrite document(Ask ask, long position, long now) {
    ListMaker maker = new ListMaker(model, weights, tastes);
    return switch (ask.kind()) {
      case STUDENT -> recommendations(ask.id(), maker, ask, position, now);
      case EVERYONE -> recommendations(RecommendationDocument.EVERYONE, maker, ask, position, now);
      case COURSE ->
          DocumentWrite.of(
              SimilarDocument.INDEX,
              ask.id(),
              position,
              new SimilarDocument(ask.id(), maker.similar(ask.id(), now), position));
    };
  }

  private static DocumentWrite recommendations(
      String id, ListMaker maker, Ask ask, long position, long now) {
    return DocumentWrite.of(
        RecommendationDocument.INDEX,
        id,
        position,
        new RecommendationDocument(
            id,
            maker.list(ask, now).stream()
                .map(r ->
                    new RecommendedCourse(
                        r.course(), r.score(), r.reason(), r.about(), r.because()))
                .toList(),
            position));
  }
}
