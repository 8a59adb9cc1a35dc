package maru.store;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Rows that have lived past their use. They are deleted oldest first, some at a time, and by one
/// process at a time: where another one is at the same table, this one leaves it alone.
///
/// @param table its name
/// @param since the column that tells a row's age; it should have an index
public record Outlived(DataSource dataSource, String table, String since) {
  /// Takes some tens of milliseconds, so that nobody waits behind it.
  public static final int MOST = 5_000;

  /// The number of advisory locks of this kind; `append` has 0.
  private static final int LOCK = 1;

  /// Deletes at most [#MOST] rows.
  ///
  /// @param before what is older goes
  /// @return how many went
  public int forget(Instant before) {
    return Sql.run(
        dataSource,
        "forgetting rows of " + table,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(delete())) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
          }
        });
  }

  /// One statement, so that the lock lasts as long as the work.
  private String delete() {
    return """
    with turn as materialized (
      select pg_try_advisory_xact_lock('%1$s'::regclass::oid::int, %3$d) as mine
    )
    delete from %1$s where ctid = any (array(
      select old.ctid from turn cross join lateral
        (select r.ctid from %1$s r where turn.mine and r.%2$s < ? order by r.%2$s limit %4$d) old))
    """
        .formatted(table, since, LOCK, MOST);
  }
}
