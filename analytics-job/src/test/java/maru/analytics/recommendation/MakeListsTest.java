package maru.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import maru.analytics.sink.DocumentWrite;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class MakeListsTest {
  private static final long NOW = 1_000_000;
  private static final long MINUTE = 60_000;

  private KeyedTwoInputStreamOperatorTestHarness<String, Ask, ModelChange, DocumentWrite> harness()
      throws Exception {
    var function = new MakeLists(Weights.WITH_SCHEDULE, Tastes.DEFAULT);
    List<MapStateDescriptor<?, ?>> state = List.of(MakeLists.broadcastState());
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(function, state),
            (Ask ask) -> ask.key(),
            null,
            Types.STRING);
    harness.setProcessingTime(NOW);
    return harness;
  }

  @Test
  void aListWaitsForTheWatermarkAndCarriesItAsVersion() throws Exception {
    try (var harness = harness()) {
      harness.open();
      offer(harness, "guitar", 1);
      harness.processElement1(ask(5), 5);
      harness.processWatermark1(mark(9));
      assertThat(harness.extractOutputValues()).isEmpty();

      harness.processWatermark2(mark(7));

      DocumentWrite write = harness.extractOutputValues().getFirst();
      assertThat(write.version()).isEqualTo(7);
      assertThat(write.json()).contains("\"courseId\":\"guitar\"");
    }
  }

  @Test
  void manyEventsOfOneStudentBecomeOneList() throws Exception {
    try (var harness = harness()) {
      harness.open();
      for (long position = 1; position <= 50; position++) {
        harness.processElement1(ask(position), position);
      }
      both(harness, 50);

      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void whatOthersDoReachesAnActiveStudentWithTimeButIsNoReasonByItself() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement1(ask(1), 1);
      both(harness, 1);
      offer(harness, "guitar", 2);
      both(harness, 2);
      assertThat(harness.extractOutputValues()).hasSize(1);

      harness.setProcessingTime(NOW + MINUTE);

      assertThat(harness.extractOutputValues()).hasSize(2);
      assertThat(harness.extractOutputValues().getLast().json()).contains("guitar");
    }
  }

  @Test
  void aListThatWouldBeTheSameIsNotWrittenAgain() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement1(ask(1), 1);
      both(harness, 1);

      harness.setProcessingTime(NOW + MINUTE);

      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void theModelIsThereAgainAfterARestart() throws Exception {
    OperatorSubtaskState state;
    try (var harness = harness()) {
      harness.open();
      offer(harness, "pottery", 1);
      offer(harness, "guitar", 2);
      for (int i = 0; i < 3; i++) {
        taken(harness, "guitar", List.of("pottery"));
      }
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      harness.processElement1(
          new Ask(
              Ask.Kind.STUDENT,
              "me",
              10,
              NOW,
              List.of("pottery"),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          10);
      both(harness, 10);

      assertThat(harness.extractOutputValues().getFirst().json())
          .contains("BECAUSE_YOU_TOOK", "guitar");
    }
  }

  private static void offer(
      KeyedTwoInputStreamOperatorTestHarness<String, Ask, ModelChange, DocumentWrite> harness,
      String course,
      long position)
      throws Exception {
    harness.processElement2(
        new ModelChange(
            null, CourseEvent.details(position, NOW, course, "by-" + course, "x." + course)),
        position);
    harness.processElement2(
        new ModelChange(null, CourseEvent.plain(position, NOW, CourseEvent.Kind.PUBLISHED, course)),
        position);
  }

  private static void taken(
      KeyedTwoInputStreamOperatorTestHarness<String, Ask, ModelChange, DocumentWrite> harness,
      String course,
      List<String> earlier)
      throws Exception {
    harness.processElement2(
        new ModelChange(new HistoryChange(course, earlier, List.of(), 1), null), 3);
  }

  private static Ask ask(long position) {
    return new Ask(
        Ask.Kind.STUDENT,
        "me",
        position,
        NOW,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void both(
      KeyedTwoInputStreamOperatorTestHarness<String, Ask, ModelChange, DocumentWrite> harness,
      long watermark)
      throws Exception {
    harness.processWatermark1(mark(watermark));
    harness.processWatermark2(mark(watermark));
  }

  private static Watermark mark(long position) {
    return new Watermark(position);
  }
}
