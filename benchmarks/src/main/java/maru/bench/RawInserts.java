package maru.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import maru.events.EventJson;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.store.EventIds;

/// The limit: one autocommit insert per event and connection into a table like the event table,
/// with the same indexes, but without order, numbering in streams, or any check.
final class RawInserts {
  private static final String TABLE =
      """
      select pg_advisory_xact_lock(1); -- two processes would both create it
      create table if not exists raw_event (
        position bigserial primary key, event_id uuid not null unique, stream text collate "C", seq bigint,
        event_type text collate "C" not null, revision int not null, session_id text collate "C",
        member_id text collate "C", course_id text collate "C", occurred_at timestamptz not null,
        payload jsonb not null, metadata jsonb not null, unique (stream, seq));
      create index if not exists raw_session on raw_event (session_id, position) where session_id is not null;
      create index if not exists raw_member on raw_event (member_id, position) where member_id is not null;
      create index if not exists raw_course on raw_event (course_id, position) where course_id is not null;
      create index if not exists raw_type on raw_event (event_type, position);
      """;

  private static final String INSERT =
      "insert into raw_event (event_id, stream, seq, event_type, revision, session_id, member_id,"
          + " course_id, occurred_at, payload, metadata) values (?, ?, ?, ?, 1, ?, ?, ?, ?,"
          + " ?::jsonb, ?::jsonb)";

  private final HikariDataSource pool;

  RawInserts(String url, int connections) throws SQLException {
    this.pool = BenchDatabase.pool(url, connections);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
  }

  Callers.Act caller() throws SQLException {
    Connection connection = pool.getConnection();
    PreparedStatement insert = connection.prepareStatement(INSERT);
    String stream = "raw:" + EventIds.next();
    long[] seq = {0};
    return () -> {
      Joined event = Joins.event();
      insert.setObject(1, EventIds.next());
      insert.setString(2, stream);
      insert.setLong(3, seq[0]++);
      insert.setString(4, "classroom.Joined");
      insert.setString(5, event.sessionId().value());
      insert.setString(6, event.memberId().value());
      insert.setString(7, event.courseId().value());
      insert.setObject(8, Instant.now().atOffset(ZoneOffset.UTC));
      insert.setString(9, EventJson.ALL.write(event));
      insert.setString(10, "{\"correlation\":\"" + EventIds.next() + "\"}");
      insert.executeUpdate();
    };
  }

  void close() {
    pool.close();
  }
}
