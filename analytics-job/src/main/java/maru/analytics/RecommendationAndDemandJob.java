package maru.analytics;

import maru.analytics.demand.CountTallies;
import maru.analytics.demand.CourseAct;
import maru.analytics.demand.FollowCourses;
import maru.analytics.demand.FollowMembers;
import maru.analytics.demand.FollowRequests;
import maru.analytics.demand.MemberAct;
import maru.analytics.demand.RequestAct;
import maru.analytics.demand.Tally;
import maru.analytics.recommendation.Ask;
import maru.analytics.recommendation.FollowStudents;
import maru.analytics.recommendation.MakeLists;
import maru.analytics.recommendation.ModelChange;
import maru.analytics.recommendation.StudentEvent;
import maru.analytics.recommendation.Tastes;
import maru.analytics.recommendation.Weights;
import maru.analytics.sink.DocumentWrite;
import maru.analytics.source.StoredEvent;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/// The whole graph:
///
/// ```
/// events ─ read ┬─ students ─ FollowStudents ┬─ asks ────┐
///               │                            └─ changes ┐│
///               ├─ courses ─────────────────────────────┤│ to every instance
///               ├─ asks about courses ──────────────────┼┤
///               │                                       MakeLists ─► recommendations
///               ├─ searches ────────────────────┐
///               ├─ requests ─ FollowRequests ───┤
///               ├─ members ── FollowMembers ────┤
///               │                               CountTallies ─┬────► demand
///               └─ acts on courses ─ FollowCourses ───────────┘
/// ```
final class RecommendationAndDemandJob {
  /// Rises when a state below can't be read by the code that follows. The job then starts again
  /// from the first event, from which everything follows.
  static final int STATE_VERSION = 1;

  private static final String NAME = "maru-recommendation-and-demand";

  private RecommendationAndDemandJob() {}

  static void build(
      StreamExecutionEnvironment environment,
      Source<StoredEvent, ?, ?> source,
      WordsOpener.Factory words,
      Sink<DocumentWrite> recommendations,
      Sink<DocumentWrite> demand) {
    SingleOutputStreamOperator<StudentEvent> students =
        environment
            .fromSource(
                source,
                WatermarkStrategy.noWatermarks(), // the source knows best: its position
                "events",
                TypeInformation.of(StoredEvent.class))
            .uid("events")
            .setParallelism(1) // keeps each student's events in order, and is no bottleneck
            .process(new ReadEvents(words))
            .setParallelism(1) // else they would be dealt out before they are keyed
            .returns(StudentEvent.class)
            .uid("read")
            .name("read");

    SingleOutputStreamOperator<Ask> asks =
        students
            .keyBy(StudentEvent::student)
            .process(new FollowStudents())
            .returns(Ask.class)
            .uid("follow-students")
            .name("follow students");

    DataStream<ModelChange> modelChanges =
        students
            .getSideOutput(ReadEvents.COURSES)
            .map(event -> new ModelChange(null, event))
            .setParallelism(1)
            .returns(ModelChange.class)
            .uid("course-changes")
            .name("course changes")
            .union(asks.getSideOutput(FollowStudents.CHANGES));

    asks.union(students.getSideOutput(ReadEvents.ASKS))
        .keyBy(Ask::key)
        .connect(modelChanges.broadcast(MakeLists.broadcastState()))
        .process(new MakeLists(Weights.WITH_SCHEDULE, Tastes.DEFAULT))
        .returns(DocumentWrite.class)
        .uid("make-lists")
        .name("make lists")
        .sinkTo(recommendations)
        .setParallelism(1)
        .uid("recommendations")
        .name("recommendations");

    DataStream<Tally> wishedHours =
        students
            .getSideOutput(ReadEvents.REQUEST_ACTS)
            .keyBy(RequestAct::request)
            .process(new FollowRequests())
            .returns(Tally.class)
            .uid("follow-requests")
            .name("follow requests");

    DataStream<Tally> interests =
        students
            .getSideOutput(ReadEvents.MEMBER_ACTS)
            .keyBy(MemberAct::member)
            .process(new FollowMembers())
            .returns(Tally.class)
            .uid("follow-members")
            .name("follow members");

    DataStream<DocumentWrite> counts =
        students
            .getSideOutput(ReadEvents.TALLIES)
            .union(wishedHours, interests)
            .keyBy(Tally::id)
            .process(new CountTallies())
            .returns(DocumentWrite.class)
            .uid("count-tallies")
            .name("count tallies");

    DataStream<DocumentWrite> courses =
        students
            .getSideOutput(ReadEvents.COURSE_ACTS)
            .keyBy(CourseAct::course)
            .process(new FollowCourses())
            .returns(DocumentWrite.class)
            .uid("follow-courses")
            .name("follow courses");

    counts.union(courses).sinkTo(demand).setParallelism(1).uid("demand").name("demand");
  }

  static String jobName() {
    return NAME;
  }
}
