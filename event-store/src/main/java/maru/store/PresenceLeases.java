package maru.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// Which connections of members are there, by leases that their carrier renews: when a carrier is
/// killed its leases end by themselves, and another that its members come to holds new ones. All
/// times are the database's. Thread-safe.
public final class PresenceLeases {
  private static final String HOLD =
      """
      insert into presence_lease as lease (connection, session, member, seen_at, held_until)
      select connection, session, member, clock_timestamp(), clock_timestamp() + make_interval(secs => ?)
        from unnest(?, ?, ?) as held (connection, session, member)
      on conflict (connection) do update
         set seen_at = excluded.seen_at, held_until = excluded.held_until
      returning connection, xmax = 0
      """;

  private static final String END =
      """
      update presence_lease
         set seen_at = clock_timestamp(),
             held_until = least(held_until, clock_timestamp() + make_interval(secs => ?))
       where connection = ?
      """;

  private static final String GONE =
      """
      select session, member, max(seen_at)
        from presence_lease
       group by session, member
      having max(held_until) <= clock_timestamp()
       order by max(held_until)
       limit 500
      """;

  private static final String IS_HELD =
      """
      select exists (select from presence_lease
                      where session = ? and member = ? and held_until > clock_timestamp())
      """;

  private static final String FORGET =
      """
      delete from presence_lease
       where session = ? and member = ? and held_until <= clock_timestamp()
      """;

  private final DataSource dataSource;
  private final Duration length;
  private final Duration grace;

  /// @param length how long a lease holds that is not renewed
  /// @param grace how long one holds that its carrier has ended, so that a reload is no absence
  public PresenceLeases(DataSource dataSource, Duration length, Duration grace) {
    this.dataSource = dataSource;
    this.length = length;
    this.grace = grace;
  }

  /// One connection of a member to a class.
  public record Lease(String connection, SessionId sessionId, MemberId memberId) {}

  /// A member of whom no lease holds any more.
  ///
  /// @param lastSeen when one was last known to be there
  public record Gone(SessionId sessionId, MemberId memberId, Instant lastSeen) {}

  /// Begins leases, and renews those that have begun.
  ///
  /// @return those that began: all that were never there, or had been ended and forgotten
  public List<Lease> hold(Collection<Lease> leases) {
    return Sql.run(
        dataSource,
        "holding leases",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setDouble(1, seconds(length));
            statement.setArray(2, texts(connection, leases, Lease::connection));
            statement.setArray(3, texts(connection, leases, lease -> lease.sessionId().value()));
            statement.setArray(4, texts(connection, leases, lease -> lease.memberId().value()));
            List<String> begun = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                if (row.getBoolean(2)) {
                  begun.add(row.getString(1));
                }
              }
            }
            return leases.stream().filter(lease -> begun.contains(lease.connection())).toList();
          }
        });
  }

  /// The connection is closed. It holds for the grace, and no longer.
  public void end(String connection) {
    Sql.run(
        dataSource,
        "ending a lease",
        database -> {
          try (PreparedStatement statement = database.prepareStatement(END)) {
            statement.setDouble(1, seconds(grace));
            statement.setString(2, connection);
            return statement.executeUpdate();
          }
        });
  }

  /// Those who are gone and not yet forgotten, at most 500, the longest gone first.
  public List<Gone> gone() {
    return Sql.run(
        dataSource,
        "looking for ended leases",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(GONE);
              ResultSet row = statement.executeQuery()) {
            List<Gone> gone = new ArrayList<>();
            while (row.next()) {
              gone.add(
                  new Gone(
                      new SessionId(row.getString(1)),
                      new MemberId(row.getString(2)),
                      row.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return gone;
          }
        });
  }

  public boolean isHeld(SessionId sessionId, MemberId member) {
    return Sql.run(
        dataSource,
        "looking at leases",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(IS_HELD)) {
            statement.setString(1, sessionId.value());
            statement.setString(2, member.value());
            try (ResultSet row = statement.executeQuery()) {
              return row.next() && row.getBoolean(1);
            }
          }
        });
  }

  /// Removes the member's leases that do not hold any more.
  public void forget(SessionId sessionId, MemberId member) {
    Sql.run(
        dataSource,
        "forgetting leases",
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, sessionId.value());
            statement.setString(2, member.value());
            return statement.executeUpdate();
          }
        });
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Array texts(
      Connection connection, Collection<Lease> leases, Function<Lease, String> part)
      throws SQLException {
    return connection.createArrayOf("text", leases.stream().map(part).toArray(String[]::new));
  }
}
