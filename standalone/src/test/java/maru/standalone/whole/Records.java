package maru.standalone.whole;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What was written down, read without any of Maru's own code: the event table by SQL, the
/// documents from Elasticsearch.
final class Records {

  private final String jdbc;
  private final String password;
  private final Api index;

  Records(Stack stack) {
    this.jdbc = "jdbc:postgresql://" + stack.address("postgres") + "/maru";
    this.password = stack.secret("postgres.password");
    this.index = Api.at(URI.create(stack.address("search")));
  }

  /// One entry an event, so that a doubled event shows.
  List<String> enrolledByEvents(String course) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc, "maru", password);
        PreparedStatement query =
            connection.prepareStatement(
                "select payload ->> 'memberId' from event"
                    + " where event_type = 'enrollment.Enrolled' and payload ->> 'courseId' = ?")) {
      query.setString(1, course);
      List<String> members = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          members.add(rows.getString(1));
        }
      }
      return members;
    }
  }

  long enrollmentsInDemand(String course) throws IOException {
    return found("demand", Map.of("courseId", course)).stream()
        .mapToLong(document -> document.path("enrollments").asLong())
        .sum();
  }

  /// Documents whose fields have these values.
  List<JsonNode> found(String alias, Map<String, String> fields) throws IOException {
    List<Map<String, ?>> terms =
        fields.entrySet().stream()
            .<Map<String, ?>>map(field -> Map.of("term", Map.of(field.getKey(), field.getValue())))
            .toList();
    index.post("/" + alias + "/_refresh", Map.of());
    var answer =
        index.post(
            "/" + alias + "/_search",
            Map.of("size", 10_000, "query", Map.of("bool", Map.of("filter", terms))));
    return StreamSupport.stream(answer.body().path("hits").path("hits").spliterator(), false)
        .map(hit -> hit.path("_source"))
        .toList();
  }
}
