package maru.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/// The timers' rows.
///
/// A due timer is claimed by being set to a later instant, ever later with each attempt: if its
/// handler dies with its process, it becomes due again.
final class TimerTable {
  private static final String CLAIM =
      """
      update timer t
         set attempts = t.attempts + 1,
             due_at = now() + least(interval '5 seconds' * power(2, least(t.attempts, 10)), interval '1 hour')
        from (select kind, key from timer
               where due_at <= now() and kind = any (?)
               order by due_at limit 20 for update skip locked) due
       where t.kind = due.kind and t.key = due.key
      returning t.kind, t.key, t.payload, t.attempts
      """;

  private static final String NEXT =
      """
      select ceil(extract(epoch from min(due_at) - clock_timestamp()) * 1000)
        from timer where kind = any (?)
      """;

  private final DataSource dataSource;

  TimerTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  record Due(String kind, String key, String payload, int attempts) {}

  List<Due> claim(Set<String> kinds) {
    return Sql.run(
        dataSource,
        "claiming timers",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            bindKinds(statement, kinds);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                due.add(
                    new Due(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
              }
            }
            return due;
          }
        });
  }

  /// Ends a timer that was handled, unless it was set anew meanwhile.
  void end(Due timer) {
    Sql.run(
        dataSource,
        "ending a timer",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "delete from timer where kind = ? and key = ? and attempts = ?")) {
            statement.setString(1, timer.kind());
            statement.setString(2, timer.key());
            statement.setInt(3, timer.attempts());
            return statement.executeUpdate();
          }
        });
  }

  long millisToNext(Set<String> kinds, long most) {
    return Sql.run(
        dataSource,
        "looking at timers",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            bindKinds(statement, kinds);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              long millis = row.getLong(1);
              return row.wasNull() ? most : Math.min(most, millis);
            }
          }
        });
  }

  private static void bindKinds(PreparedStatement statement, Set<String> kinds)
      throws SQLException {
    statement.setArray(
        1, statement.getConnection().createArrayOf("text", kinds.toArray(String[]::new)));
  }
}
