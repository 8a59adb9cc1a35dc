package maru.analytics.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import maru.analytics.sink.DocumentWrite;
import maru.documents.demand.TimeDemand;
import maru.events.member.Region;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is followed by its own key: courses, requests, members.
class FollowersTest {
  private static final long DAY = Instant.parse("2026-11-16T01:00:00Z").toEpochMilli();

  @Test
  void aCourseIsCountedByDayAndACategoryLearntLaterMovesAllItsDays() throws Exception {
    try (var harness = harness(new FollowCourses(), CourseAct::course)) {
      harness.open();
      harness.processElement(act(1, CourseAct.Kind.VIEWED, null, null), 1);
      harness.processElement(act(2, CourseAct.Kind.ENROLLED, "a", null), 2);
      harness.processElement(act(3, CourseAct.Kind.WITHDRAWN, "a", null), 3);
      harness.processWatermark(3);
      assertThat(days(harness.extractOutputValues()).getLast())
          .contains("\"views\":1", "\"enrollments\":1", "\"withdrawn\":1", "\"category\":null");

      harness.processElement(act(4, CourseAct.Kind.CATEGORY, null, "craft.wood"), 4);
      harness.processWatermark(4);

      assertThat(days(harness.extractOutputValues()).getLast())
          .contains("\"views\":1", "\"category\":\"craft.wood\"", "\"top\":\"craft\"");
    }
  }

  @Test
  void whoGetsASeatOrGivesUpNoLongerWaitsInWhateverOrderThatIsLearnt() throws Exception {
    try (var harness = harness(new FollowCourses(), CourseAct::course)) {
      harness.open();
      harness.processElement(act(1, CourseAct.Kind.WAITLISTED, "a", null), 1);
      harness.processElement(act(5, CourseAct.Kind.ENROLLED, "b", null), 5);
      harness.processElement(act(2, CourseAct.Kind.WAITLISTED, "b", null), 2);
      harness.processElement(act(3, CourseAct.Kind.WAITLISTED, "c", null), 3);
      harness.processElement(act(4, CourseAct.Kind.WAIT_LIST_LEFT, "c", null), 4);
      harness.processWatermark(5);

      assertThat(harness.extractOutputValues())
          .filteredOn(write -> write.id().startsWith("waiting|"))
          .singleElement()
          .satisfies(write -> assertThat(write.json()).contains("\"waiting\":1"));
    }
  }

  @Test
  void supportCountsForEachHourOfTheRequestEvenIfItCameFirst() throws Exception {
    try (var harness = harness(new FollowRequests(), RequestAct::request)) {
      harness.open();
      harness.processElement(
          new RequestAct(2, DAY, RequestAct.Kind.SUPPORTED, "r", null, List.of(), List.of()), 2);
      harness.processElement(
          new RequestAct(
              1, DAY, RequestAct.Kind.REQUESTED, "r", "dance", List.of(6, 7), List.of(10)),
          1);

      assertThat(harness.extractOutputValues())
          .extracting(tally -> tally.weekday() + "@" + tally.hour() + " by " + tally.position())
          .containsExactlyInAnyOrder("6@10 by 1", "7@10 by 1", "6@10 by 2", "7@10 by 2");
    }
  }

  @Test
  void aWeekdayOrAnHourAloneIsWishedForAtAnyOfTheOther() throws Exception {
    assertThat(wishedBy(List.of(6, 7), List.of())).containsExactly("6@any", "7@any");
    assertThat(wishedBy(List.of(), List.of(19))).containsExactly("any@19");
    assertThat(wishedBy(List.of(), List.of())).isEmpty();
  }

  private static List<String> wishedBy(List<Integer> weekdays, List<Integer> hours)
      throws Exception {
    try (var harness = harness(new FollowRequests(), RequestAct::request)) {
      harness.open();
      harness.processElement(
          new RequestAct(1, DAY, RequestAct.Kind.REQUESTED, "r", "dance", weekdays, hours), 1);
      return harness.extractOutputValues().stream()
          .map(tally ->
              (tally.weekday() == TimeDemand.ANY_WEEKDAY ? "any" : tally.weekday())
                  + "@"
                  + (tally.hour() == TimeDemand.ANY_HOUR ? "any" : tally.hour()))
          .toList();
    }
  }

  @Test
  void anInterestIsTakenBackWhenAMemberMovesOrChangesTheirMind() throws Exception {
    try (var harness = harness(new FollowMembers(), MemberAct::member)) {
      harness.open();
      harness.processElement(new MemberAct(1, "m", Region.JEJU, List.of()), 1);
      harness.processElement(new MemberAct(2, "m", null, List.of("art")), 2);
      harness.processElement(new MemberAct(4, "m", Region.SEOUL, List.of()), 4);
      harness.processElement(new MemberAct(3, "m", Region.BUSAN, List.of()), 3);
      harness.processElement(new MemberAct(5, "m", null, List.of()), 5);

      assertThat(
              harness.extractOutputValues().stream()
                  .filter(tally -> "art".equals(tally.category()))
                  .map(tally -> tally.region() + " " + tally.count()))
          .containsExactly("JEJU 1", "JEJU -1", "SEOUL 1", "SEOUL -1");
    }
  }

  private static List<String> days(List<DocumentWrite> writes) {
    return writes.stream()
        .filter(write -> write.id().startsWith("course|"))
        .map(DocumentWrite::json)
        .toList();
  }

  private static CourseAct act(
      long position, CourseAct.Kind kind, @Nullable String member, @Nullable String category) {
    return new CourseAct(position, DAY, kind, "c", member, category);
  }

  private static <T, O> KeyedOneInputStreamOperatorTestHarness<String, T, O> harness(
      KeyedProcessFunction<String, T, O> function, KeySelector<T, String> key) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(function), key, Types.STRING);
  }
}
