package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import maru.events.Event;
import maru.events.EventJson;
import maru.events.EventTypes;
import maru.events.media.MediaEvent;
import org.jspecify.annotations.Nullable;

/// Reads events in their one order. Thread-safe. Lists are in order of position, which within a
/// stream is also that of `seq`.
public final class EventReader {
  /// Read by their own reports only: they outnumber what is decided.
  static final Set<String> OBSERVED =
      Arrays.stream(MediaEvent.class.getPermittedSubclasses())
          .map(type -> EventTypes.ALL.of(type).name())
          .collect(Collectors.toUnmodifiableSet());

  private static final String SELECT =
      "select position, event_id, stream, seq, event_type, revision, session_id, member_id,"
          + " course_id, occurred_at, payload, metadata from event where ";

  private final DataSource dataSource;
  private final EventJson json;

  public EventReader(DataSource dataSource, EventJson json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /// The events after a position, their JSON unread.
  public List<StoredEvent> storedAfter(long position, int limit) {
    return list(
        "position > ? order by position limit ?",
        statement -> {
          statement.setLong(1, position);
          statement.setInt(2, limit);
        });
  }

  /// The events after a position.
  public List<RecordedEvent> after(long position, int limit) {
    return recorded(storedAfter(position, limit));
  }

  /// One stream's events from a place in it, 0 for all.
  public List<RecordedEvent> stream(String stream, long fromSeq) {
    return recorded(storedStream(stream, fromSeq, Integer.MAX_VALUE));
  }

  public List<StoredEvent> storedStream(String stream, long fromSeq, int limit) {
    return list(
        "stream = ? and seq >= ? order by seq limit ?",
        statement -> {
          statement.setString(1, stream);
          statement.setLong(2, fromSeq);
          statement.setInt(3, limit);
        });
  }

  /// One session's events after a position; not what was only observed of its media.
  public List<RecordedEvent> session(Object sessionId, long after, int limit) {
    return ofSession("event_type <> all (?)", sessionId, after, limit);
  }

  /// What was observed of one session's media after a position.
  public List<RecordedEvent> observed(Object sessionId, long after, int limit) {
    return ofSession("event_type = any (?)", sessionId, after, limit);
  }

  /// What was observed of one session's media after a position: of some types only, and not what
  /// occurred before an instant.
  public List<RecordedEvent> observed(
      Object sessionId,
      Collection<Class<? extends MediaEvent>> types,
      Instant since,
      long after,
      int limit) {
    String[] named =
        types.stream().map(type -> json.types().of(type).name()).toArray(String[]::new);
    return recorded(
        list(
            "session_id = ? and position > ? and event_type = any (?) and occurred_at >= ?"
                + " order by position limit ?",
            statement -> {
              statement.setString(1, sessionId.toString());
              statement.setLong(2, after);
              statement.setArray(3, statement.getConnection().createArrayOf("text", named));
              statement.setObject(4, since.atOffset(ZoneOffset.UTC));
              statement.setInt(5, limit);
            }));
  }

  private List<RecordedEvent> ofSession(String ofTypes, Object sessionId, long after, int limit) {
    return recorded(
        list(
            "session_id = ? and position > ? and " + ofTypes + " order by position limit ?",
            statement -> {
              statement.setString(1, sessionId.toString());
              statement.setLong(2, after);
              statement.setArray(
                  3,
                  statement.getConnection().createArrayOf("text", OBSERVED.toArray(String[]::new)));
              statement.setInt(4, limit);
            }));
  }

  /// One course's events after a position.
  public List<RecordedEvent> course(Object courseId, long after, int limit) {
    return recorded(
        list(
            "course_id = ? and position > ? order by position limit ?",
            statement -> {
              statement.setString(1, courseId.toString());
              statement.setLong(2, after);
              statement.setInt(3, limit);
            }));
  }

  /// One member's events of some types.
  public List<RecordedEvent> member(Object memberId, Collection<Class<? extends Event>> types) {
    return recorded(
        list(
            "member_id = ? and event_type = any (?) order by position",
            statement -> {
              statement.setString(1, memberId.toString());
              statement.setArray(2, statement.getConnection().createArrayOf("text", names(types)));
            }));
  }

  /// Events of some types after a position.
  public List<RecordedEvent> ofTypes(
      Collection<Class<? extends Event>> types, long after, int limit) {
    return recorded(
        list(
            "event_type = any (?) and position > ? order by position limit ?",
            statement -> {
              statement.setArray(1, statement.getConnection().createArrayOf("text", names(types)));
              statement.setLong(2, after);
              statement.setInt(3, limit);
            }));
  }

  /// Whether a condition holds just now.
  public boolean holds(Condition condition) {
    return list(
            "event_type = any (?) and position > ? and (?::text is null or stream = ?) and"
                + " (?::text is null or session_id = ?) and (?::text is null or member_id = ?) and"
                + " (?::text is null or course_id = ?) order by position limit 1",
            statement -> {
              statement.setArray(
                  1,
                  statement
                      .getConnection()
                      .createArrayOf("text", condition.types().toArray(String[]::new)));
              statement.setLong(2, condition.after());
              int parameter = 3;
              for (String tag :
                  Arrays.asList(
                      condition.stream(),
                      condition.session(),
                      condition.member(),
                      condition.course())) {
                statement.setString(parameter++, tag);
                statement.setString(parameter++, tag);
              }
            })
        .isEmpty();
  }

  /// The newest position, 0 while there is none.
  public long head() {
    return number("select position from event order by position desc limit 1", statement -> {}, 0);
  }

  /// The newest place in a stream, -1 while it is empty.
  public long lastSeq(String stream) {
    return number(
        "select seq from event where stream = ? order by seq desc limit 1",
        statement -> statement.setString(1, stream),
        -1);
  }

  /// The position before the first event that occurred at or after an instant; the newest where
  /// there is none.
  public long positionBefore(Instant instant) {
    long newest = head();
    return number(
        "select position - 1 from event where occurred_at >= ? order by position limit 1",
        statement -> statement.setObject(1, instant.atOffset(ZoneOffset.UTC)),
        newest);
  }

  private String[] names(Collection<Class<? extends Event>> types) {
    return types.stream().map(type -> json.types().of(type).name()).toArray(String[]::new);
  }

  private static List<RecordedEvent> recorded(List<StoredEvent> stored) {
    return stored.stream()
        .map(StoredEvent::recorded)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private long number(String query, Binding binding, long otherwise) {
    return Sql.run(
        dataSource,
        "reading a position",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(query)) {
            binding.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
              return row.next() ? row.getLong(1) : otherwise;
            }
          }
        });
  }

  private List<StoredEvent> list(String condition, Binding binding) {
    return Sql.run(
        dataSource,
        "reading events",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(SELECT + condition)) {
            binding.bind(statement);
            List<StoredEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                events.add(new StoredEvent(row(rows), json));
              }
            }
            return events;
          }
        });
  }

  private static StoredEvent.Row row(ResultSet row) throws SQLException {
    @Nullable Long seq = row.getObject(4, Long.class);
    return new StoredEvent.Row(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        seq,
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getString(11),
        row.getString(12));
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
