package maru.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.RequestSupported;
import maru.events.demand.DemandEvent.Searched;
import maru.events.demand.RequestId;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.enrollment.EnrollmentEvent.SeatHeld;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.query.projection.Projections;
import maru.store.EventReader;
import maru.store.PersonalKeys;
import maru.store.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// From events to answers, on real servers.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuerySideTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final MemberId INSTRUCTOR = member();
  private TestQuerySide maru = TestQuerySide.started();

  @BeforeAll
  void ready() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            maru.bean(Projections.class).standings().stream().allMatch(s -> s.index() != null));
  }

  @AfterAll
  void stop() {
    maru.close();
  }

  @Test
  @Order(1)
  void readsWhatWasWritten() {
    CourseId course = courseId();
    long position = maru.append(published(course, "처음 만나는 붓글씨", "art.calligraphy", 2));
    JsonNode found = maru.search("서예", position);
    assertThat(TestQuerySide.texts(found.path("items"), "courseId")).contains(course.value());
    JsonNode card = found.path("items").get(0);
    assertThat(card.path("seatsLeft").asInt()).isEqualTo(2);
    assertThat(card.path("nextSession").path("status").asString()).isEqualTo("SCHEDULED");
    assertThat(card.has("highlight")).isTrue();
    assertThat(
            found.path("facets").path("category").valueStream().map(c -> c.path("id").asString()))
        .contains("art", "art.calligraphy");
    assertThat(found.path("facets").path("weekday").size()).isEqualTo(1);
    assertThat(found.path("facets").path("seats").get(0).path("id").asString()).isEqualTo("true");
    assertThat(maru.search("qntrmfTl", 0).path("didYouMean").asString()).isEqualTo("붓글씨");
    JsonNode suggested = maru.get("/api/suggest?q=%EB%B6%93%EA%B7%B8", null).path("items");
    assertThat(TestQuerySide.texts(suggested, "kind")).contains("QUERY", "CATEGORY", "COURSE");
    assertThat(suggested.size()).isLessThanOrEqualTo(8);
  }

  @Test
  @Order(2)
  void saysWhenItCouldNotWait() {
    HttpResponse<String> answer = maru.ask("GET", "/api/courses?after=999999999", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Maru-Stale")).contains("true");
  }

  @Test
  @Order(3)
  void showsEachWhatIsTheirs() {
    CourseId course = courseId();
    MemberId first = member();
    MemberId second = member();
    MemberId third = member();
    maru.append(published(course, "해금 첫 활긋기", "music.korean", 2));
    maru.append(
        new Enrolled(course, first),
        new Enrolled(course, second),
        new Waitlisted(course, third, 1));
    long after = maru.append(new Withdrawn(course, first), new Promoted(course, third));

    JsonNode page = maru.get("/api/courses/" + course + "?after=" + after, third);
    assertThat(page.path("enrolled").asInt()).isEqualTo(2);
    assertThat(page.path("waiting").asInt()).isZero();
    assertThat(page.path("mine").path("status").asString()).isEqualTo("ENROLLED");
    assertThat(page.path("quizzes").isNull()).isTrue();
    assertThat(maru.get("/api/courses/" + course, INSTRUCTOR).path("quizzes").isArray()).isTrue();

    JsonNode mine = maru.get("/api/me/enrollments?after=" + after, third).path("items");
    assertThat(mine.get(0).path("course").path("courseId").asString()).isEqualTo(course.value());
    assertThat(mine.get(0).path("sessions").size()).isEqualTo(1);
    assertThat(maru.get("/api/me/enrollments", first).path("total").asInt()).isZero();
    assertThat(maru.ask("GET", "/api/me/calendar.ics", third).body())
        .contains("BEGIN:VEVENT")
        .contains("SUMMARY:해금 첫 활긋기");

    assertThat(maru.ask("GET", "/api/courses/" + course + "/roster", third).statusCode())
        .isEqualTo(403);
    JsonNode roster = maru.get("/api/courses/" + course + "/roster", INSTRUCTOR);
    assertThat(TestQuerySide.texts(roster.path("enrolled"), "memberId"))
        .containsExactly(second.value(), third.value());
    assertThat(
            maru.ask("GET", "/api/courses/" + course + "/roster", INSTRUCTOR, "Accept", "text/csv")
                .body())
        .startsWith("\uFEFFstatus,place")
        .contains("ENROLLED,,," + second.value());
  }

  @Test
  @Order(4)
  void showsAFriendTheSeatThatIsHeld() {
    CourseId course = courseId();
    MemberId holder = member();
    UUID id = UUID.fromString(course.value());
    byte[] secret =
        java.nio.ByteBuffer.allocate(40)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    String token = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    maru.append(published(course, "둘이 굽는 스콘", "cooking.baking", 3));
    long after =
        maru.append(
            new Enrolled(course, holder),
            new SeatHeld(
                course,
                holder,
                SeatHoldId.of(UUID.randomUUID()),
                sha256(token),
                Instant.now().plusSeconds(3600)));
    JsonNode seat = maru.get("/api/friend-seats/" + token + "?after=" + after, null);
    assertThat(seat.path("course").path("seatsLeft").asInt()).isEqualTo(1);
    assertThat(seat.path("holder").has("name")).isTrue();
    JsonNode mine = maru.get("/api/courses/" + course + "?after=" + after, holder).path("mine");
    assertThat(Instant.parse(mine.path("friendSeat").path("expiresAt").asString()))
        .isEqualTo(Instant.parse(seat.path("expiresAt").asString()));
    assertThat(mine.toString()).doesNotContain(token, sha256(token));
    JsonNode others = maru.get("/api/courses/" + course, member()).path("mine");
    assertThat(others.path("friendSeat").isNull()).isTrue();
    assertThat(maru.get("/api/friend-seats/nonsense", null).path("code").asString())
        .isEqualTo("friendSeat.gone");
  }

  @Test
  @Order(5)
  void listsWishes() {
    MemberId wisher = member();
    RequestId wish = RequestId.of(UUID.randomUUID());
    long after =
        maru.append(
            new CourseRequested(
                wish,
                wisher,
                maru.bean(PersonalKeys.class).seal(wisher, "저녁에 하는 거문고 수업"),
                "music.korean",
                List.of(java.time.DayOfWeek.TUESDAY),
                List.of(20)),
            new RequestSupported(wish, member()));
    JsonNode wishes =
        maru.get("/api/requests?after=" + after + "&q=%EA%B1%B0%EB%AC%B8%EA%B3%A0", wisher);
    JsonNode first = wishes.path("items").get(0);
    assertThat(first.path("wish").asString()).isEqualTo("저녁에 하는 거문고 수업");
    assertThat(first.path("supporters").asInt()).isEqualTo(2);
    assertThat(first.path("mine").asBoolean()).isTrue();
    assertThat(first.path("weekdays").get(0).asInt()).isEqualTo(2);
  }

  @Test
  @Order(6)
  void observesOneSearchOfWhatIsTypedOnAndOneLook() {
    MemberId typing = member();
    CourseId course = courseId();
    long after = maru.append(published(course, "오카리나 산책", "music.korean", 5));
    for (String typed : List.of("%EC%98%A4", "%EC%98%A4%EC%B9%B4", "%EC%98%A4%EC%B9%B4%EB%A6%AC")) {
      maru.get("/api/courses?after=" + after + "&q=" + typed, typing);
    }
    maru.get("/api/courses/" + course, typing);
    maru.get("/api/courses/" + course, typing);
    EventReader reader = maru.bean(EventReader.class);
    await().atMost(PATIENCE).until(() -> !reader.member(typing, List.of(Searched.class)).isEmpty());
    await()
        .atMost(PATIENCE)
        .until(() -> !reader.member(typing, List.of(CourseViewed.class)).isEmpty());
    List<RecordedEvent> searches = reader.member(typing, List.of(Searched.class));
    assertThat(searches).hasSize(1);
    Searched searched = (Searched) searches.getFirst().event();
    assertThat(searched.words().text()).doesNotContain("오카리");
    assertThat(maru.bean(PersonalKeys.class).open(searched.words())).contains("오카리");
    assertThat(reader.member(typing, List.of(CourseViewed.class))).hasSize(1);
  }

  @Test
  @Order(7)
  void putsAPoisonEventAsideAndGoesOn() {
    CourseId nowhere = courseId();
    maru.append(new Enrolled(nowhere, member()));
    CourseId course = courseId();
    long after = maru.append(published(course, "가야금 병창 맛보기", "music.korean", 5));
    assertThat(TestQuerySide.texts(maru.search("가야금", after).path("items"), "courseId"))
        .contains(course.value());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(standing("courses").path("deadLetters").asInt()).isOne());
    assertThat(
            maru.get("/api/projections/courses/dead-letters", INSTRUCTOR)
                .path("items")
                .get(0)
                .path("sequence")
                .asString())
        .isEqualTo(nowhere.value());
    assertThat(maru.ask("POST", "/api/projections/courses/retry", INSTRUCTOR).body())
        .contains("false");
  }

  @Test
  @Order(8)
  void rebuildsBesideTheRunningOneWhileEventsArrive() throws InterruptedException {
    CourseId course = courseId();
    long after = maru.append(published(course, "매트 필라테스 코어", "fitness.pilates", 1000));
    assertThat(maru.search("필라테스", after).path("total").asInt()).isEqualTo(1);
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger enrolled = new AtomicInteger();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              while (!enough.get()) {
                maru.append(new Enrolled(course, member()));
                enrolled.incrementAndGet();
              }
            });
    assertThat(maru.ask("POST", "/api/projections/courses/rebuild", INSTRUCTOR).statusCode())
        .isEqualTo(202);
    List<Integer> found = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .until(() -> {
          found.add(maru.search("필라테스", 0).path("total").asInt());
          return standing("courses").path("index").asString().equals("courses-v2");
        });
    enough.set(true);
    writer.join();
    assertThat(found).as("searches meanwhile").containsOnly(1);
    long last = maru.append(new Enrolled(course, member()));
    JsonNode page = maru.get("/api/courses/" + course + "?after=" + last, null);
    assertThat(page.path("enrolled").asInt()).isEqualTo(enrolled.get() + 1);
    assertThat(maru.search("필라테스", last).path("total").asInt()).isEqualTo(1);
  }

  @Test
  @Order(9)
  void countsEachEventOnceThoughAllAreDeliveredAgain() {
    CourseId course = courseId();
    maru.append(published(course, "타로 카드 메이저 22장", "mind.tarot", 10));
    long after =
        maru.append(
            new Enrolled(course, member()),
            new Enrolled(course, member()),
            new Enrolled(course, member()));
    assertThat(
            maru.get("/api/courses/" + course + "?after=" + after, null).path("enrolled").asInt())
        .isEqualTo(3);
    maru = maru.restartedAfter("delete from token_entry");
    await()
        .atMost(PATIENCE)
        .until(() ->
            standing("courses").path("position").asLong() >= after
                && standing("rosters").path("position").asLong() >= after);
    JsonNode page = maru.get("/api/courses/" + course + "?after=" + after, null);
    assertThat(page.path("enrolled").asInt()).isEqualTo(3);
    JsonNode roster = maru.get("/api/courses/" + course + "/roster?after=" + after, INSTRUCTOR);
    assertThat(roster.path("enrolled").size()).isEqualTo(3);
  }

  private JsonNode standing(String name) {
    return maru.get("/api/projections", INSTRUCTOR)
        .path("items")
        .valueStream()
        .filter(standing -> standing.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Event[] published(CourseId id, String title, String category, int capacity) {
    CourseDetails details =
        new CourseDetails(
            title,
            "집에서 실시간으로 함께하는 수업입니다. 궁금한 것은 바로 물어보세요.",
            category,
            Level.BEGINNER,
            capacity,
            List.of(title.split(" ", -1)[title.split(" ", -1).length - 1]),
            Language.KO,
            List.of(),
            true,
            AttendanceRule.DEFAULT,
            StudentsSeenBy.EVERYONE);
    return new Event[] {
      new CourseDrafted(id, INSTRUCTOR, details),
      new SessionScheduled(
          id,
          SessionId.of(UUID.randomUUID()),
          INSTRUCTOR,
          Instant.now().plusSeconds(86_400),
          60,
          ZoneId.of("Asia/Seoul"),
          null),
      new CoursePublished(id, INSTRUCTOR, category),
      new RosterOpened(id, INSTRUCTOR, capacity)
    };
  }

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CourseId courseId() {
    return CourseId.of(UUID.randomUUID());
  }

  private static MemberId member() {
    return MemberId.of(UUID.randomUUID());
  }
}
