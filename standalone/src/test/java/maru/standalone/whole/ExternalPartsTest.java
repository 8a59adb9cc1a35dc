package maru.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import maru.search.SearchNode;
import maru.standalone.whole.Api.Answer;
import maru.store.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL, an Elasticsearch and a Flink that somebody else runs, given to the supervisor by
/// their addresses. The database's user owns the database and may make roles, and nothing more.
@Tag("cluster")
class ExternalPartsTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String OWNER = "external_owner";

  @TempDir private Path folder;

  @Test
  void aCourseIsPublishedFoundAndCountedWhereAllAreElsewhere() throws Exception {
    Process flink = null;
    int flinkPort = freePort();
    try (SearchNode search = SearchNode.start(folder.resolve("search"), 0);
        TestPostgres.Database database = ownDatabase();
        Stack stack = Stack.start(home(), settings(search, database, flinkPort))) {
      flink = flink(search, database, flinkPort);
      for (String part : List.of("postgres", "search", "flink")) {
        assertThat(home().resolve("run").resolve(part + ".pid")).doesNotExist();
      }
      await().atMost(LONG).until(() -> isUp(stack, "flink"));
      assertThat(Api.at(stack.url()).get("/actuator/health").status()).isEqualTo(200);
      for (String part : List.of("postgres", "elasticsearch", "media")) {
        assertThat(isUp(stack, part)).as(part).isTrue();
      }

      Member instructor = Member.instructor(stack.url(), "gyuhyeon");
      String course =
          instructor.opensCourse("먼 데서 배우는 붓글씨", 8, Instant.now().plus(Duration.ofDays(1)));
      Member student = Member.student(stack.url(), "youngjun");
      student.api().done("/api/courses/" + course + "/enrollment", Map.of());
      await().atMost(LONG).untilAsserted(() -> assertThat(found(stack)).contains(course));
      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(enrollmentsInDemand(search, course)).isEqualTo(1));
      assertThat(rolesAtWork(database)).contains("maru_app");
    } finally {
      if (flink != null) {
        flink.destroyForcibly().waitFor();
      }
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static boolean isUp(Stack stack, String part) throws Exception {
    return Api.at(stack.url())
        .get("/actuator/health")
        .body()
        .path("components")
        .path(part)
        .path("status")
        .asString()
        .equals("UP");
  }

  /// The job with a Flink of its own, as anybody may start it on another machine.
  private Process flink(SearchNode search, TestPostgres.Database database, int port)
      throws IOException {
    Path module = Path.of("..", "analytics-job", "target").toAbsolutePath().normalize();
    String classPath =
        module.resolve("classes") + ":" + Files.readString(module.resolve("classpath")).strip();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            "maru.analytics.MiniClusterMain");
    builder.environment().putAll(settings(search, database, port));
    builder.environment().put("MARU_KEYS_DIR", home().resolve("keys").toString());
    builder.environment().put("MARU_FLINK_STATE_DIR", folder.resolve("flink").toString());
    builder.environment().put("MARU_FLINK_PORT", Integer.toString(port));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("flink.log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int enrollmentsInDemand(SearchNode search, String course) throws Exception {
    Answer answer =
        Api.at(search.url())
            .post("/demand/_search", Map.of("query", Map.of("term", Map.of("courseId", course))));
    return answer
        .body()
        .path("hits")
        .path("hits")
        .valueStream()
        .mapToInt(hit -> hit.path("_source").path("enrollments").asInt(0))
        .sum();
  }

  private static TestPostgres.Database ownDatabase() {
    TestPostgres.Database database = TestPostgres.emptyDatabase();
    database.execute("create role " + OWNER + " login createrole password 'elsewhere'");
    // Other tests of this JVM have made the application's role on the same server: as one does for
    // an
    // owner who may not take it, it is granted.
    database.execute(
        "do $$ begin if exists (select from pg_roles where rolname = 'maru_app') then"
            + " grant maru_app to "
            + OWNER
            + " with admin true; end if; end $$");
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    database.execute("alter database " + name + " owner to " + OWNER);
    return database;
  }

  private static Map<String, String> settings(
      SearchNode search, TestPostgres.Database database, int flinkPort) {
    return Map.of(
        "MARU_POSTGRES_URL",
        database.url(),
        "MARU_POSTGRES_USER",
        OWNER,
        "MARU_POSTGRES_PASSWORD",
        "elsewhere",
        "MARU_ELASTICSEARCH_URL",
        search.url().toString(),
        "MARU_FLINK_URL",
        "http://127.0.0.1:" + flinkPort);
  }

  private static List<String> found(Stack stack) throws Exception {
    String words = URLEncoder.encode("붓글씨", StandardCharsets.UTF_8);
    return Api.at(stack.url())
        .get("/api/courses?q=" + words)
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("courseId").asString())
        .toList();
  }

  /// The role in whose name a table that the application fills has been granted rights.
  private static String rolesAtWork(TestPostgres.Database database) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(distinct grantee, ',') from"
                    + " information_schema.role_table_grants where table_name = 'event'"
                    + " and privilege_type = 'SELECT'")) {
      row.next();
      return row.getString(1);
    }
  }
}
