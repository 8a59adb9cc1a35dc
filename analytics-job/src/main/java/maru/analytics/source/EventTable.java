package maru.analytics.source;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Where the event table is, and how to read it.
///
/// @param url a JDBC URL
public record EventTable(String url, String user, String password) implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String NEXT =
      "select position, event_type, revision, occurred_at, payload from event"
          + " where position > ? and position <= ? order by position limit ?";

  /// The channel that an append notifies of the newest position.
  private static final String LISTEN = "listen event";

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("prepareThreshold", "1"); // numbers and times in binary at once
    properties.setProperty("ApplicationName", "maru-analytics");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url, properties);
  }

  /// The greatest position; 0 of an empty table.
  long head() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery("select coalesce(max(position), 0) from event")) {
      head.next();
      return head.getLong(1);
    }
  }

  static void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LISTEN);
    }
  }

  /// Waits for a wake-up, or until the time is over; says whether it was woken.
  static boolean awaitNotification(Connection connection, int millis) throws SQLException {
    PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications(millis);
    return notifications != null && notifications.length > 0;
  }

  static PreparedStatement prepareNext(Connection connection) throws SQLException {
    return connection.prepareStatement(NEXT);
  }

  /// The events with `after < position <= upTo`, at most `limit` of them, in order.
  static List<StoredEvent> next(PreparedStatement next, long after, long upTo, int limit)
      throws SQLException {
    next.setLong(1, after);
    next.setLong(2, upTo);
    next.setInt(3, limit);
    List<StoredEvent> events = new ArrayList<>();
    try (ResultSet rows = next.executeQuery()) {
      while (rows.next()) {
        events.add(
            new StoredEvent(
                rows.getLong(1),
                rows.getString(2),
                rows.getInt(3),
                rows.getTimestamp(4).getTime(),
                rows.getString(5)));
      }
    }
    return events;
  }

  @Override
  public String toString() {
    return url;
  }
}
