package maru.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import maru.store.AppendOutcome.AddressTaken;
import maru.store.AppendOutcome.ConditionFailed;
import maru.store.AppendOutcome.KeyReused;
import maru.store.AppendOutcome.Late;
import maru.store.AppendOutcome.Repeated;
import maru.store.AppendOutcome.Stored;
import maru.store.AppendOutcome.Taken;
import maru.store.EncodedRequest.EventRow;
import org.jspecify.annotations.Nullable;

/// One call of the database's `append`, which is one transaction.
final class AppendCall {
  private static final String APPEND =
      "select request, outcome, first_position, last_position, answer from append("
          + "?, ".repeat(27)
          + "?)";

  private static final String APPEND_PLAIN = "select append_plain(" + "?, ".repeat(11) + "?)";
  private static final String UNIQUE_VIOLATION = "23505";

  private AppendCall() {}

  /// The outcome of each request in order; null: send it once more.
  static List<@Nullable AppendOutcome> send(
      Connection connection, List<EncodedRequest> requests, boolean wake) throws SQLException {
    if (requests.stream().allMatch(EncodedRequest::isPlain)) {
      try {
        return sendPlain(connection, requests, wake);
      } catch (SQLException failure) {
        if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
          throw failure;
        }
        // Something is taken or repeated: each has to be judged alone.
      }
    }
    return sendAll(connection, requests, wake);
  }

  private static List<@Nullable AppendOutcome> sendPlain(
      Connection connection, List<EncodedRequest> requests, boolean wake) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(APPEND_PLAIN)) {
      Arrays arrays = new Arrays(connection, statement);
      arrays.flag(wake);
      bindEvents(arrays, numbered(requests, EncodedRequest::events));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        long position = row.getLong(1);
        List<@Nullable AppendOutcome> outcomes = new ArrayList<>();
        for (EncodedRequest request : requests) {
          long first = position + 1;
          position += request.events().size();
          outcomes.add(new Stored(first, position));
        }
        return outcomes;
      }
    }
  }

  private static List<@Nullable AppendOutcome> sendAll(
      Connection connection, List<EncodedRequest> requests, boolean wake) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
      bind(new Arrays(connection, statement), requests, wake);
      List<@Nullable AppendOutcome> outcomes = new ArrayList<>();
      requests.forEach(request -> outcomes.add(null));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          outcomes.set(rows.getInt(1) - 1, outcome(rows));
        }
      }
      return outcomes;
    }
  }

  private static void bind(Arrays arrays, List<EncodedRequest> requests, boolean wake)
      throws SQLException {
    List<Numbered<EventRow>> events = numbered(requests, EncodedRequest::events);
    List<Numbered<Condition>> conditions = numbered(requests, EncodedRequest::conditions);
    List<Numbered<CompanionJson>> companions = numbered(requests, EncodedRequest::companions);

    arrays.flag(wake);
    arrays.add("text", requests, request -> receipt(request, Receipt::actor));
    arrays.add("text", requests, request -> receipt(request, Receipt::key));
    arrays.add("text", requests, request -> receipt(request, Receipt::bodyHash));
    arrays.add("text", requests, request -> receipt(request, Receipt::answer));
    arrays.add("timestamptz", requests, EncodedRequest::deadline);

    arrays.add("int4", events, Numbered::request);
    bindEvents(arrays, events);

    arrays.add("int4", conditions, Numbered::request);
    arrays.add("text", conditions, condition -> arrays.literal(condition.of().types()));
    arrays.add("text", conditions, condition -> condition.of().stream());
    arrays.add("text", conditions, condition -> condition.of().session());
    arrays.add("text", conditions, condition -> condition.of().member());
    arrays.add("text", conditions, condition -> condition.of().course());
    arrays.add("int8", conditions, condition -> condition.of().after());

    arrays.add("int4", companions, Numbered::request);
    arrays.add("text", companions, companion -> companion.of().kind());
    arrays.add("jsonb", companions, companion -> companion.of().json());
  }

  private static void bindEvents(Arrays arrays, List<Numbered<EventRow>> events)
      throws SQLException {
    arrays.add("uuid", events, event -> event.of().id());
    arrays.add("text", events, event -> event.of().stream());
    arrays.add("int8", events, event -> event.of().seq());
    arrays.add("text", events, event -> event.of().type());
    arrays.add("int4", events, event -> event.of().revision());
    arrays.add("text", events, event -> event.of().session());
    arrays.add("text", events, event -> event.of().member());
    arrays.add("text", events, event -> event.of().course());
    arrays.add("timestamptz", events, event -> Sql.time(event.of().occurredAt()));
    arrays.add("jsonb", events, event -> event.of().payload());
    arrays.add("jsonb", events, event -> event.of().metadata());
  }

  private static @Nullable AppendOutcome outcome(ResultSet row) throws SQLException {
    return switch (row.getString(2)) {
      case "stored" -> new Stored(row.getLong(3), row.getLong(4));
      case "repeated" -> new Repeated(row.getLong(3), row.getLong(4), row.getString(5));
      case "reused" -> new KeyReused();
      case "taken" -> new Taken();
      case "condition" -> new ConditionFailed();
      case "late" -> new Late();
      case "address" -> new AddressTaken();
      case "again" -> null;
      default -> throw new IllegalStateException("append answered " + row.getString(2));
    };
  }

  private static @Nullable String receipt(EncodedRequest request, Function<Receipt, String> part) {
    Receipt receipt = request.receipt();
    return receipt == null ? null : part.apply(receipt);
  }

  private static <T> List<Numbered<T>> numbered(
      List<EncodedRequest> requests, Function<EncodedRequest, List<T>> parts) {
    List<Numbered<T>> all = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      int request = i + 1;
      parts.apply(requests.get(i)).forEach(part -> all.add(new Numbered<>(request, part)));
    }
    return all;
  }

  private record Numbered<T>(int request, T of) {}

  private interface Column<T> {
    @Nullable Object of(T row) throws SQLException;
  }

  /// Binds one parameter after the other.
  private static final class Arrays {
    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter = 1;

    Arrays(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    void flag(boolean value) throws SQLException {
      statement.setBoolean(parameter++, value);
    }

    <T> void add(String type, List<T> rows, Column<T> column) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      statement.setArray(parameter++, connection.createArrayOf(type, values));
    }

    String literal(List<String> elements) throws SQLException {
      return connection.createArrayOf("text", elements.toArray()).toString();
    }
  }
}
