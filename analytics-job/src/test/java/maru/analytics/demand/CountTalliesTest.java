package maru.analytics.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import maru.analytics.sink.DocumentWrite;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CountTalliesTest {
  private static final long MONDAY = Instant.parse("2026-11-16T01:00:00Z").toEpochMilli();

  @Test
  void aDocumentIsWrittenOnceTheWatermarkHasReachedWhatItCounts() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(search(5, true), 5);
      harness.processElement(search(6, false), 6);
      assertThat(harness.extractOutputValues()).isEmpty();

      harness.processWatermark(10);

      assertThat(harness.extractOutputValues()).hasSize(1);
      DocumentWrite write = harness.extractOutputValues().getFirst();
      assertThat(write.version()).isEqualTo(10);
      assertThat(number(write, "count")).isEqualTo(2);
      assertThat(number(write, "nothing")).isEqualTo(1);
    }
  }

  @Test
  void whatIsLearntLateCorrectsItsOwnDay() throws Exception {
    OperatorSubtaskState state;
    String id;
    try (var harness = harness()) {
      harness.open();
      harness.processElement(search(5, false), 5);
      harness.processWatermark(5);
      id = harness.extractOutputValues().getFirst().id();
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      harness.processElement(search(900, false), 900);
      harness.processWatermark(900);

      DocumentWrite write = harness.extractOutputValues().getFirst();
      assertThat(write.id()).isEqualTo(id);
      assertThat(number(write, "count")).isEqualTo(2);
      assertThat(write.version()).isEqualTo(900);
    }
  }

  @Test
  void theDayIsThatOfSeoul() {
    long justAfterMidnight = Instant.parse("2026-11-16T15:00:01Z").toEpochMilli();

    assertThat(Days.date(Days.of(justAfterMidnight))).hasToString("2026-11-17");
  }

  private static Tally search(long position, boolean nothing) {
    return Tally.search(position, MONDAY, null, "봉산탈춤", nothing);
  }

  private static long number(DocumentWrite write, String field) {
    return JsonMapper.shared().readTree(write.json()).path(field).asLong();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Tally, DocumentWrite> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CountTallies()), Tally::id, Types.STRING);
  }
}
