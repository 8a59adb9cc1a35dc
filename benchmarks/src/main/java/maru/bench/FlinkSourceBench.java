package maru.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import maru.analytics.source.EventSource;
import maru.analytics.source.EventTable;
import maru.analytics.source.StoredEvent;
import maru.store.EventStoreSchema;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.postgresql.PGConnection;

/// The job's source with two readers against `COPY … TO STDOUT` of the same table: rows a second,
/// on connections that stand already, from the first row to the last.
final class FlinkSourceBench implements Benchmark {
  private static final int ROWS = 400_000;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "flink-source";
  }

  @Override
  public List<Bar> run(BenchDatabase database) throws Exception {
    String url = database.create();
    try (HikariDataSource pool = BenchDatabase.pool(url, 2)) {
      EventStoreSchema.migrate(pool);
      fill(pool);
      List<Double> source = new ArrayList<>();
      List<Double> copy = new ArrayList<>();
      List<Double> ratio = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        double copied = copied(pool);
        double read = read(url);
        if (round > 0) { // the first one warms up
          copy.add(copied);
          source.add(read);
          ratio.add(read / copied);
        }
      }
      return List.of(
          Bar.atLeast(
              "flink-source.copy",
              median(ratio),
              "x",
              1.0,
              String.format(
                  Locale.ROOT,
                  "source %.0f rows/s, COPY %.0f rows/s, %d rows",
                  median(source),
                  median(copy),
                  ROWS)));
    }
  }

  private static void fill(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into event (position, event_id, stream, seq, event_type, revision, session_id,
              member_id, course_id, occurred_at, payload, metadata)
          select i, gen_random_uuid(), 'roster:' || (i %% 300), i / 300, 'enrollment.Enrolled', 1,
              null, member, course, timestamptz '2026-01-01' + i * interval '1 second',
              jsonb_build_object('courseId', course, 'memberId', member),
              jsonb_build_object('by', member, 'correlation', gen_random_uuid())
            from (select i, md5('m' || (i %% 5000))::uuid::text as member,
                         md5('c' || (i %% 300))::uuid::text as course
                    from generate_series(1, %d) i) t
          """
              .formatted(ROWS));
      statement.execute("vacuum analyze event");
    }
  }

  private static double copied(HikariDataSource pool) throws SQLException, IOException {
    try (Connection connection = pool.getConnection()) {
      long began = System.nanoTime();
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy event to stdout", OutputStream.nullOutputStream());
      return rows / seconds(began, System.nanoTime());
    }
  }

  private static double read(String url) throws Exception {
    Count.BEGAN.set(Long.MAX_VALUE);
    Count.ENDED.set(0);
    Count.ROWS.set(0);
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    environment
        .fromSource(
            EventSource.upToNow(new EventTable(url, "postgres", "postgres")),
            WatermarkStrategy.noWatermarks(),
            "events",
            TypeInformation.of(StoredEvent.class))
        .filter(new Count())
        .sinkTo(new DiscardingSink<>());
    environment.execute("source");
    if (Count.ROWS.get() != ROWS) {
      throw new IllegalStateException("read " + Count.ROWS + " of " + ROWS + " rows");
    }
    return ROWS / seconds(Count.BEGAN.get(), Count.ENDED.get());
  }

  private static double seconds(long began, long ended) {
    return (ended - began) / 1e9;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /// Lets nothing pass, and remembers when the first and the last row came.
  private static final class Count extends RichFilterFunction<StoredEvent> {
    private static final long serialVersionUID = 1L;
    static final AtomicLong BEGAN = new AtomicLong();
    static final AtomicLong ENDED = new AtomicLong();
    static final AtomicLong ROWS = new AtomicLong();
    private transient long rows;
    private transient long last;

    @Override
    public boolean filter(StoredEvent event) {
      last = System.nanoTime();
      if (rows++ == 0) {
        BEGAN.accumulateAndGet(last, Math::min);
      }
      return event.position() < 0;
    }

    @Override
    public void close() {
      ENDED.accumulateAndGet(last, Math::max);
      ROWS.addAndGet(rows);
    }
  }
}
