package maru.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// JDBC without its checked exceptions.
final class Sql {
  static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Sql() {}

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  static <T> T run(DataSource dataSource, String purpose, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new EventStoreException(purpose + " failed: " + e.getMessage(), e);
    }
  }

  static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
  }
}
