package maru.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import maru.analytics.source.EventTable;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent;
import maru.events.demand.RequestId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.MemberEvent;
import maru.events.member.MemberId;
import maru.events.member.Region;
import maru.events.recommendation.RecommendationEvent;
import maru.search.SearchNode;
import maru.store.PersonalKeys;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The job as `./maru up` runs it, on a real event table and a real Elasticsearch.
@Tag("slow")
class JobTest {
  @TempDir private static Path searchDir;
  private static SearchNode search;

  @TempDir private Path home;
  private final List<JobClient> started = new ArrayList<>();
  private Town town;
  private Desk desk;

  @BeforeAll
  static void startSearch() {
    search = SearchNode.start(searchDir, 0);
  }

  @AfterAll
  static void stopSearch() {
    search.close();
  }

  @BeforeEach
  void open() {
    town = new Town();
    desk = new Desk(search.url());
    desk.clear();
  }

  @AfterEach
  void stop() {
    started.forEach(JobTest::kill);
    town.close();
  }

  @Test
  void anEnrollmentBringsTheStudentWhatOthersTookNextAndSaysWhy() throws Exception {
    CourseId pottery = town.course("craft.pottery");
    CourseId wood = town.course("craft.wood");
    CourseId guitar = town.course("music.guitar");
    for (int i = 0; i < 5; i++) {
      MemberId other = town.student();
      town.enroll(other, pottery);
      town.enroll(other, guitar);
    }
    MemberId student = town.student();
    start();
    through(town.enroll(student, pottery));

    JsonNode first = items(student).getFirst();
    assertThat(first.path("courseId").asString()).isEqualTo(guitar.value());
    assertThat(first.path("reason").asString()).isEqualTo("BECAUSE_YOU_TOOK");
    assertThat(first.path("because").get(0).asString()).isEqualTo(pottery.value());
    assertThat(courses(items(student))).contains(wood.value()).doesNotContain(pottery.value());

    through(town.say(new RecommendationEvent.Declined(student, guitar)));
    assertThat(courses(items(student))).containsExactly(wood.value());

    through(town.withdraw(student, pottery));
    assertThat(courses(items(student))).contains(pottery.value()).doesNotContain(guitar.value());
    assertThat(
            courses(desk.document("similar", pottery.value()).path("items").valueStream().toList()))
        .startsWith(guitar.value());
  }

  @Test
  void aNewcomerGetsWhatFitsTheirInterestsAndNothingFullOrPast() throws Exception {
    CourseId full = town.course("art.drawing", 1);
    town.enroll(town.student(), full);
    CourseId drawing = town.course("art.drawing");
    CourseId yoga = town.course("music.guitar");
    MemberId student = town.student();
    start();
    through(town.say(new MemberEvent.InterestsChosen(student, List.of("art.drawing"))));

    assertThat(courses(items(student))).containsExactly(drawing.value(), yoga.value());
    assertThat(items(student).getFirst().path("reason").asString()).isEqualTo("YOUR_INTEREST");
    assertThat(
            courses(
                desk.document("recommendations", "everyone").path("items").valueStream().toList()))
        .containsExactlyInAnyOrder(drawing.value(), yoga.value());
  }

  @Test
  void demandIsCountedByTheDayOnWhichItHappened() throws Exception {
    CourseId course = town.course("craft.pottery", 1);
    MemberId one = town.student();
    MemberId two = town.student();
    start();
    Instant monday = Instant.parse("2026-11-16T03:00:00Z");
    PersonalKeys keys = new PersonalKeys(town.database.dataSource(), home.resolve("keys"));
    town.sayAt(
        monday,
        new DemandEvent.Searched(one, keys.seal(one, "  폴  댄스 "), null, DayOfWeek.SATURDAY, 19, 0));
    town.sayAt(
        monday, new DemandEvent.Searched(null, PersonalKeys.plain("폴 댄스"), null, null, null, 2));
    town.sayAt(monday, new DemandEvent.CourseViewed(two, course));
    town.sayAt(monday, new EnrollmentEvent.Enrolled(course, one));
    town.sayAt(monday, new EnrollmentEvent.Waitlisted(course, two, 1));
    RequestId request = RequestId.of(UUID.randomUUID());
    town.sayAt(
        monday,
        new DemandEvent.CourseRequested(
            request,
            one,
            PersonalKeys.plain("봉산탈춤"),
            "dance",
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(10)));
    town.sayAt(monday, new DemandEvent.RequestSupported(request, two));
    town.say(new MemberEvent.RegionChosen(one, Region.JEJU));
    town.say(new MemberEvent.InterestsChosen(one, List.of("craft.pottery")));
    long last = town.say(new MemberEvent.RegionChosen(one, Region.GANGWON));
    through(last);

    JsonNode searched = desk.demand("SEARCH").getFirst();
    assertThat(searched.path("words").asString()).isEqualTo("폴 댄스");
    assertThat(searched.path("day").asString()).isEqualTo(LocalDate.of(2026, 11, 16).toString());
    assertThat(searched.path("count").asInt()).isEqualTo(2);
    assertThat(searched.path("nothing").asInt()).isEqualTo(1);
    assertThat(desk.demand("SEARCH")).hasSize(1);

    JsonNode happened = desk.demand("COURSE").getFirst();
    assertThat(happened.path("views").asInt()).isEqualTo(1);
    assertThat(happened.path("enrollments").asInt()).isEqualTo(1);
    assertThat(happened.path("waitlisted").asInt()).isEqualTo(1);
    assertThat(happened.path("category").asString()).isEqualTo("craft.pottery");
    assertThat(desk.demand("WAIT_LIST").getFirst().path("waiting").asInt()).isEqualTo(1);

    assertThat(desk.demand("TIME"))
        .extracting(t -> t.path("weekday").asInt() + "@" + t.path("hour").asInt())
        .containsExactlyInAnyOrder("6@19", "6@10", "7@10");
    assertThat(desk.demand("TIME"))
        .filteredOn(t -> t.path("hour").asInt() == 10)
        .allSatisfy(t -> assertThat(t.path("count").asInt()).isEqualTo(2));
    assertThat(desk.demand("REGION"))
        .filteredOn(r -> r.path("count").asInt() != 0)
        .extracting(r -> r.path("region").asString() + " " + r.path("category").asString("any"))
        .containsExactlyInAnyOrder("GANGWON craft.pottery", "GANGWON any");
  }

  @Test
  void killedAndStartedAgainItGoesOnFromItsCheckpointAndCountsEachEventOnce() throws Exception {
    List<CourseId> courses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      courses.add(town.course(i % 2 == 0 ? "craft.wood" : "art.drawing", 1000));
    }
    Random random = new Random(7);
    long[] taken = new long[courses.size()];
    long[] viewed = new long[courses.size()];
    for (int round = 0; round < 3; round++) {
      JobClient job = start();
      through(live(random, courses, taken, viewed));
      awaitCheckpoint(job);
      live(random, courses, taken, viewed);
      kill(job);
      live(random, courses, taken, viewed);
    }
    start();
    through(live(random, courses, taken, viewed));

    List<JsonNode> counted = desk.demand("COURSE");
    for (int i = 0; i < courses.size(); i++) {
      String course = courses.get(i).value();
      assertThat(sum(counted, course, "enrollments")).isEqualTo(taken[i]);
      assertThat(sum(counted, course, "views")).isEqualTo(viewed[i]);
    }
  }

  private long live(Random random, List<CourseId> courses, long[] taken, long[] viewed) {
    long last = 0;
    for (int i = 0; i < 40; i++) {
      int course = random.nextInt(courses.size());
      MemberId student = MemberId.of(UUID.randomUUID());
      if (random.nextBoolean()) {
        last = town.enroll(student, courses.get(course));
        taken[course]++;
      } else {
        last = town.say(new DemandEvent.CourseViewed(student, courses.get(course)));
        viewed[course]++;
      }
    }
    return last;
  }

  private static long sum(List<JsonNode> documents, String course, String field) {
    return documents.stream()
        .filter(d -> d.path("courseId").asString().equals(course))
        .mapToLong(d -> d.path(field).asLong())
        .sum();
  }

  private JobClient start() throws Exception {
    JobClient job = MiniClusterMain.start(settings(), JobJvm.freePort());
    started.add(job);
    return job;
  }

  private JobSettings settings() {
    return new JobSettings(
        new EventTable(town.database.url(), town.database.user(), town.database.password()),
        List.of(search.url().toString()),
        home.resolve("keys").toString(),
        home.resolve("flink").toString());
  }

  /// Without a farewell: whatever it did since its last checkpoint is lost.
  private static void kill(JobClient job) {
    CompletableFuture<?> ended = job.getJobExecutionResult();
    if (!ended.isDone()) {
      job.cancel().join();
      await().atMost(Duration.ofMinutes(1)).until(ended::isDone);
    }
  }

  private void awaitCheckpoint(JobClient job) {
    Path checkpoints =
        Path.of(URI.create(settings().checkpoints())).resolve(job.getJobID().toString());
    await().atMost(Duration.ofMinutes(1)).until(() -> Checkpoints.newest(checkpoints).isPresent());
  }

  private void through(long position) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> desk.isThrough(position));
  }

  private List<JsonNode> items(MemberId student) {
    return desk.document("recommendations", student.value()).path("items").valueStream().toList();
  }

  private static List<String> courses(List<JsonNode> items) {
    return items.stream().map(item -> item.path("courseId").asString()).toList();
  }
}
