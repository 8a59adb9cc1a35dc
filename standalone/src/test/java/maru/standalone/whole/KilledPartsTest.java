package maru.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// kill -9 of each part while students enroll. What was acknowledged must be everywhere afterwards,
/// once, by a count that uses none of Maru's code.
@Tag("cluster")
class KilledPartsTest {

  private static final int STUDENTS = 60;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 15;
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  private static final List<String> PARTS = List.of("application", "postgres", "search", "flink");

  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

  @TempDir private static Path home;
  private static Stack stack;
  private static Member instructor;
  private static List<Member> students;

  private static String takenByNobody;
  private static int opened;

  @BeforeAll
  static void start() throws InterruptedException {
    stack = Stack.start(home);
    instructor = Member.instructor(stack.url(), "instructor");
    students =
        IntStream.range(0, STUDENTS)
            .parallel()
            .mapToObj(i -> Member.student(stack.url(), "student" + i))
            .toList();
    takenByNobody = opensCourse("nobody");
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
  }

  @ParameterizedTest
  @FieldSource("PARTS")
  void everyAcknowledgedEnrollmentIsThereOnceAfterAKillOf(String part) throws Exception {
    String takenBefore = opensCourse("before " + part);
    EnrollmentLoad.start(takenBefore, students).join();
    String course = opensCourse(part);
    EnrollmentLoad load = EnrollmentLoad.start(course, students);
    await().until(() -> load.acknowledged().size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
    stack.kill(part);
    load.join();

    Records records = new Records(stack);
    List<String> members = students.stream().map(Member::id).toList();
    assertThat(load.acknowledged()).containsExactlyInAnyOrderElementsOf(members);
    assertThat(records.enrolledByEvents(course)).containsExactlyInAnyOrderElementsOf(members);
    eventually(() -> assertThat(roster(course)).containsExactlyInAnyOrderElementsOf(members));
    eventually(() -> assertThat(indexed(course)).containsExactlyInAnyOrderElementsOf(members));
    eventually(() -> assertThat(records.enrollmentsInDemand(course)).isEqualTo(STUDENTS));
    eventually(() -> assertThat(recommendedTo(course, records)).isEmpty());
    double together = together(PARTS.indexOf(part) + 1);
    eventually(
        () -> assertThat(takenTogether(takenBefore, course, records)).isCloseTo(together, EXACTLY));
  }

  private static String opensCourse(String title) {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    return instructor.opensCourse(
        "붓글씨 " + title, 1_000, tomorrow.plus(Duration.ofHours(2L * opened++)));
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(RECOVERY).ignoreExceptions().untilAsserted(assertion);
  }

  private static List<String> roster(String course) throws Exception {
    var answer = instructor.api().get("/api/courses/" + course + "/roster");
    return stream(answer.body().path("enrolled"))
        .map(seat -> seat.path("memberId").asString())
        .toList();
  }

  /// Members whose document in the index has this seat, once for each time that it has it.
  private static List<String> indexed(String course) throws Exception {
    return new Records(stack)
        .found("enrollments", Map.of()).stream()
            .flatMap(member ->
                stream(member.path("courses"))
                    .filter(seat -> seat.path("courseId").asString().equals(course))
                    .filter(seat -> seat.path("status").asString().equals("ENROLLED"))
                    .map(seat -> member.path("memberId").asString()))
            .toList();
  }

  /// Students whose list still names the course that they have taken, or who have no list.
  private static List<String> recommendedTo(String course, Records records) throws Exception {
    Map<String, JsonNode> lists =
        records.found("recommendations", Map.of()).stream()
            .collect(Collectors.toMap(list -> list.path("memberId").asString(), list -> list));
    return students.stream()
        .map(Member::id)
        .filter(id -> !lists.containsKey(id) || names(lists.get(id), course))
        .toList();
  }

  /// How much more often than by chance the two newest courses are taken together, after each
  /// student has taken so many pairs of courses: one enrollment lost or counted twice changes it.
  private static double together(int pairs) {
    double intoTheLast = STUDENTS * (2.0 * pairs - 1);
    double all = STUDENTS * pairs * (2.0 * pairs - 1);
    double byChance = STUDENTS * intoTheLast / (all + 100);
    return 10 * (STUDENTS - byChance) / (STUDENTS + 10);
  }

  /// What speaks for a course beside the one that all took before, beyond their common category.
  private static double takenTogether(String takenBefore, String course, Records records)
      throws Exception {
    JsonNode similar = records.found("similar", Map.of("courseId", takenBefore)).getFirst();
    return score(similar, course) - score(similar, takenByNobody);
  }

  private static double score(JsonNode similar, String course) {
    return stream(similar.path("items"))
        .filter(item -> item.path("courseId").asString().equals(course))
        .findFirst()
        .orElseThrow(() -> new AssertionError(course + " is not among " + similar))
        .path("score")
        .asDouble();
  }

  private static boolean names(JsonNode list, String course) {
    return stream(list.path("items"))
        .anyMatch(item -> item.path("courseId").asString().equals(course));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
