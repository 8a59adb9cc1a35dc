package maru.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The database role in which the application works. It reads events and calls `append`, and can
/// neither insert, change nor delete an event in any other way. All other tables are its own to
/// write. Why: docs/adr/0017.
public final class ApplicationRole {
  public static final String NAME = "maru_app";

  /// Every connection of the application begins with it.
  public static final String ENTER = "set role " + NAME;

  /// Of the cluster: roles belong to all its databases, and two grants at once would fail.
  private static final long LOCK = 0x6d617275_726f6c65L;

  private static final String GRANTS =
      """
      grant usage on schema public to maru_app;
      grant select, insert, update, delete on all tables in schema public to maru_app;
      grant usage on all sequences in schema public to maru_app;
      alter default privileges in schema public grant select, insert, update, delete on tables to maru_app;
      alter default privileges in schema public grant usage on sequences to maru_app;
      revoke insert, update, delete on event from maru_app;
      grant execute on function append, append_plain to maru_app;
      """;

  private ApplicationRole() {}

  /// Makes the role where it is missing, and gives it its rights in this database. Several
  /// processes may call it at once; call it after [EventStoreSchema#migrate].
  ///
  /// @param owner connects as the owner of the tables
  public static void prepare(DataSource owner) {
    Sql.run(
        owner,
        "preparing the role " + NAME,
        connection -> {
          connection.setAutoCommit(false);
          try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            make(connection, statement);
            statement.execute(GRANTS);
            connection.commit();
            return NAME;
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  private static void make(Connection connection, Statement statement) throws SQLException {
    try {
      if (!is(connection, "select exists (select 1 from pg_roles where rolname = ?)")) {
        statement.execute("create role " + NAME + " nologin");
      }
      if (!is(connection, "select pg_has_role(current_user, ?, 'SET')")) {
        statement.execute("grant " + NAME + " to current_user with set true");
      }
    } catch (SQLException e) {
      if (!Sql.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        throw e;
      }
      throw new EventStoreException(
          "PostgreSQL's user %1$s may not make or take the role %2$s. Let a superuser say: create role %2$s; grant %2$s to %1$s. Or set MARU_POSTGRES_OWNER_ONLY=true, and the application works with all rights of %1$s."
              .formatted(connection.getMetaData().getUserName(), NAME),
          e);
    }
  }

  private static boolean is(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, NAME);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
