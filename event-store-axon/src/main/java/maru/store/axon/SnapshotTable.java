package maru.store.axon;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The kept states, one to a stream.
final class SnapshotTable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotTable.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  SnapshotTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  record Kept<S>(long seq, S state) {}

  private record Row(long seq, String json) {}

  <S, F> @Nullable Kept<S> read(String stream, SnapshotForm<S, F> form) {
    List<Row> rows =
        jdbc.sql(
                "select seq, state from snapshot where stream = ? and state_type = ? and revision ="
                    + " ?")
            .params(stream, form.type().getSimpleName(), form.revision())
            .query((row, number) -> new Row(row.getLong(1), row.getString(2)))
            .list();
    if (rows.isEmpty()) {
      return null;
    }
    Row row = rows.getFirst();
    try {
      return new Kept<>(row.seq(), form.read().apply(JSON.readValue(row.json(), form.type())));
    } catch (JacksonException e) {
      LOG.warn("The snapshot of {} is not readable; its events are", stream, e);
      return null;
    }
  }

  <S, F> void write(String stream, long seq, S state, SnapshotForm<S, F> form) {
    String json = JSON.writeValueAsString(form.write().apply(state));
    jdbc.sql(
            "insert into snapshot (stream, seq, state_type, revision, state) values (?, ?, ?, ?,"
                + " ?::jsonb) on conflict (stream) do update set seq = excluded.seq, state_type ="
                + " excluded.state_type, revision = excluded.revision, state = excluded.state,"
                + " stored_at = now() where snapshot.seq < excluded.seq or snapshot.revision <>"
                + " excluded.revision")
        .params(stream, seq, form.type().getSimpleName(), form.revision(), json)
        .update();
  }
}
