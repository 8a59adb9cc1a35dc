package maru.analytics.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import maru.events.Event;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.TestPostgres;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EventSourceTest {
  private static final int EVENTS = 9_000;
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventTable TABLE =
      new EventTable(DATABASE.url(), DATABASE.user(), DATABASE.password());

  @BeforeAll
  static void fill() {
    try (EventStore store = new EventStore(DATABASE.dataSource())) {
      for (int i = 0; i < EVENTS / 1_000; i++) {
        store.appendFree(Collections.nCopies(1_000, i).stream().map(n -> viewed()).toList());
      }
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void twoReadersReadEachEventOnceAndNothingComesBehindTheWatermark() throws Exception {
    List<Long> positions = read(EventSource.upToNow(TABLE).inRangesOf(700), 2);

    assertThat(positions.stream().filter(position -> position < 0)).isEmpty();
    Collections.sort(positions);
    assertThat(positions)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
  }

  @Test
  void whatComesLaterFollows() throws Exception {
    StreamExecutionEnvironment environment = environment(1);
    try (EventStore store = new EventStore(DATABASE.dataSource());
        CloseableIterator<Long> positions =
            environment
                .fromSource(
                    EventSource.following(TABLE),
                    WatermarkStrategy.noWatermarks(),
                    "events",
                    TypeInformation.of(StoredEvent.class))
                .map(StoredEvent::position)
                .returns(Types.LONG)
                .executeAndCollect()) {
      for (long position = 1; position <= EVENTS; position++) {
        assertThat(positions.next()).isEqualTo(position);
      }
      long first = store.appendFree(List.of(viewed()));
      long second = store.appendFree(List.of(viewed()));
      assertThat(positions.next()).isEqualTo(first);
      assertThat(positions.next()).isEqualTo(second);
    } finally {
      DATABASE.execute("delete from event where position > " + EVENTS);
    }
  }

  private static List<Long> read(EventSource source, int readers) throws Exception {
    List<Long> positions = new ArrayList<>();
    try (CloseableIterator<Long> read =
        environment(readers)
            .fromSource(
                source,
                WatermarkStrategy.noWatermarks(),
                "events",
                TypeInformation.of(StoredEvent.class))
            .process(new PositionOrLate())
            .returns(Types.LONG)
            .executeAndCollect()) {
      read.forEachRemaining(positions::add);
    }
    return positions;
  }

  private static StreamExecutionEnvironment environment(int parallelism) {
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, new Configuration());
  }

  private static NewEvent viewed() {
    Event event = new DemandEvent.CourseViewed(null, CourseId.of(UUID.randomUUID()));
    return NewEvent.free(event, Instant.parse("2026-11-22T03:00:00Z"), Metadata.NONE);
  }

  /// An event's position; below 0 if it came behind the watermark.
  private static final class PositionOrLate extends ProcessFunction<StoredEvent, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(StoredEvent event, Context context, Collector<Long> out) {
      boolean late = context.timerService().currentWatermark() >= event.position();
      out.collect(late ? -event.position() : event.position());
    }
  }
}
