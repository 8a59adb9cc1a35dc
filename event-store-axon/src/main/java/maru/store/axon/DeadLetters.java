package maru.store.axon;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events that a processor could not handle. They wait, and with them what follows in the same
/// sequence; all others go on.
public final class DeadLetters {

  /// An event that waits.
  ///
  /// @param processor the processing group
  /// @param sequence what it belongs to, such as a course
  /// @param cause null for what only waits behind another
  public record Letter(
      String processor,
      String sequence,
      String eventId,
      String eventType,
      String enqueuedAt,
      @Nullable String cause) {}

  private final JdbcClient jdbc;
  private final EventProcessingConfiguration processing;

  DeadLetters(DataSource dataSource, EventProcessingConfiguration processing) {
    this.jdbc = JdbcClient.create(dataSource);
    this.processing = processing;
  }

  /// How many letters each processor has; those without any are not there.
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql("select processing_group, count(*) from dead_letter group by processing_group")
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  /// The oldest letters of one processor.
  public List<Letter> of(String processor, int limit) {
    return jdbc.sql(
            "select processing_group, sequence_id, event_id, payload_type, enqueued_at,"
                + " cause_message from dead_letter where processing_group = ? order by enqueued_at,"
                + " sequence_index limit ?")
        .params(processor, limit)
        .query((row, number) ->
            new Letter(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)))
        .list();
  }

  /// Has one sequence of letters handled again.
  ///
  /// @return false: there was none, or it failed again
  public boolean retry(String processor) {
    return processing
        .sequencedDeadLetterProcessor(processor)
        .map(letters -> letters.processAny())
        .orElse(false);
  }
}
