package maru.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maru.documents.AnalyticsIndex;
import maru.documents.recommendation.Reason;
import maru.documents.recommendation.RecommendationDocument;
import maru.documents.recommendation.RecommendedCourse;
import maru.documents.recommendation.SimilarCourse;
import maru.documents.recommendation.SimilarDocument;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.recommendation.RecommendationEvent;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.CourseIndex;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.projection.PastEvent;
import maru.query.recommendation.RecommendationView.Item;
import maru.query.request.Asker;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import maru.search.SearchNode;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class RecommendationsTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore EVENTS = new EventStore(DATABASE.dataSource());
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  // Of its own: other tests rank all courses that stand in the shared one.
  private static final SearchNode SEARCH = SearchNode.start(folder(), 0);
  private static final Elastic ELASTIC = new Elastic(List.of(SEARCH.url()));

  private final MemberId student = MemberId.of(UUID.randomUUID());
  private final MemberId teacher = MemberId.of(UUID.randomUUID());
  private final Recommendations recommendations =
      new Recommendations(
          new Lists(ELASTIC),
          new CourseCards(ELASTIC, ids -> Map.of(), InstantSource.fixed(NOW)),
          new OwnCourses(EVENTS));

  @BeforeAll
  static void makeIndices() throws IOException {
    make(CourseIndex.NAME, new CourseIndex().definition());
    for (AnalyticsIndex index : AnalyticsIndex.values()) {
      try (InputStream mapping = AnalyticsIndex.class.getResourceAsStream(index.file())) {
        make(index.alias(), Json.MAPPER.readTree(mapping));
      }
    }
  }

  @AfterAll
  static void close() {
    ELASTIC.close();
    SEARCH.close();
    EVENTS.close();
    DATABASE.close();
  }

  @Test
  void whatIsTakenDeclinedFullOrOverIsLeftOutWhenServed() {
    CourseId open = course("열린 수업", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId taken = course("듣는 수업", teacher, NOW.plus(Duration.ofDays(3)), 5, 1);
    CourseId declined = course("싫은 수업", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId full = course("꽉 찬 수업", teacher, NOW.plus(Duration.ofDays(3)), 1, 1);
    CourseId over = course("끝난 수업", teacher, NOW.minus(Duration.ofDays(3)), 5, 0);
    CourseId own = course("내 수업", student, NOW.plus(Duration.ofDays(3)), 5, 0);
    say(new EnrollmentEvent.Enrolled(taken, student));
    say(new RecommendationEvent.Declined(student, declined));
    write(taken, open, taken, declined, full, over, own);

    RecommendationView view = recommendations.of(student.value(), 12, Locale.KOREAN);

    assertThat(view.items()).extracting(item -> item.course().courseId()).containsExactly(open);
    assertThat(view.position()).isEqualTo(77);
    Item item = view.items().getFirst();
    assertThat(item.reason().code()).isEqualTo(Reason.BECAUSE_YOU_TOOK);
    assertThat(item.reason().text()).isEqualTo("「듣는 수업」 다음으로 많이 듣는 수업이에요");
    assertThat(item.reason().because())
        .extracting(named -> named.courseId())
        .containsExactly(taken);
    assertThat(
            recommendations
                .of(student.value(), 12, Locale.ENGLISH)
                .items()
                .getFirst()
                .reason()
                .text())
        .isEqualTo("Often taken after “듣는 수업”");
  }

  @Test
  void aReasonNamesWhatWasTakenAndWhatItHasInCommon() {
    CourseId taken = course("첫 획", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId open = course("맑은 수채", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    say(new EnrollmentEvent.Enrolled(taken, student));
    put(
        RecommendationDocument.INDEX,
        student.value(),
        new RecommendationDocument(
            student.value(),
            List.of(
                new RecommendedCourse(
                    open.value(), 1, Reason.YOUR_CATEGORY, "art", List.of(taken.value()))),
            77));

    assertThat(text(Locale.KOREAN)).isEqualTo("들으신 「첫 획」처럼 미술 수업이에요");
    assertThat(text(Locale.ENGLISH)).isEqualTo("Art, like “첫 획” that you took");
  }

  private String text(Locale language) {
    return recommendations.of(student.value(), 12, language).items().getFirst().reason().text();
  }

  @Test
  void whoHasNoListYetGetsEveryones() {
    CourseId open = course("모두의 수업", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    put(
        RecommendationDocument.INDEX,
        RecommendationDocument.EVERYONE,
        new RecommendationDocument(
            RecommendationDocument.EVERYONE,
            List.of(new RecommendedCourse(open.value(), 1, Reason.POPULAR, "", List.of())),
            5));

    assertThat(recommendations.of(student.value(), 12, Locale.KOREAN).items())
        .extracting(item -> item.course().courseId())
        .containsExactly(open);
  }

  @Test
  void similarCoursesAreThoseThatCanBeTaken() {
    CourseId one = course("하나", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId two = course("둘", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId full = course("셋", teacher, NOW.plus(Duration.ofDays(3)), 1, 1);
    put(
        SimilarDocument.INDEX,
        one.value(),
        new SimilarDocument(
            one.value(),
            List.of(new SimilarCourse(full.value(), 2), new SimilarCourse(two.value(), 1)),
            5));

    Asker visitor = new Asker(null, Set.of());
    assertThat(recommendations.similar(one, visitor, 8))
        .extracting(card -> card.courseId())
        .containsExactly(two);
    assertThat(recommendations.similar(two, visitor, 8)).isEmpty();
    assertThatThrownBy(() -> recommendations.similar(CourseId.of(UUID.randomUUID()), visitor, 8))
        .isInstanceOfSatisfying(
            RefusedQuery.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.COURSE_NOT_FOUND));
  }

  @Test
  void aScoreIsServedBetweenZeroAndOneInItsOrder() {
    CourseId best = course("첫째", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId second = course("둘째", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    CourseId last = course("셋째", teacher, NOW.plus(Duration.ofDays(3)), 5, 0);
    put(
        RecommendationDocument.INDEX,
        student.value(),
        new RecommendationDocument(
            student.value(),
            List.of(
                new RecommendedCourse(best.value(), 2.5, Reason.POPULAR, "", List.of()),
                new RecommendedCourse(second.value(), -1, Reason.POPULAR, "", List.of()),
                new RecommendedCourse(last.value(), -4, Reason.POPULAR, "", List.of())),
            77));

    List<Double> scores =
        recommendations.of(student.value(), 12, Locale.KOREAN).items().stream()
            .map(Item::score)
            .toList();

    assertThat(scores).hasSize(3).allMatch(score -> score > 0 && score < 1);
    assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void whoWithdrewOrLeftTheLineMaySeeItAgain() {
    CourseId course = CourseId.of(UUID.randomUUID());

    assertThat(
            OwnCourses.fold(
                List.of(
                    new EnrollmentEvent.Waitlisted(course, student, 1),
                    new EnrollmentEvent.WaitlistLeft(course, student))))
        .isEmpty();
    assertThat(OwnCourses.fold(List.of(new EnrollmentEvent.Waitlisted(course, student, 1))))
        .containsExactly(course);
  }

  private void write(CourseId because, CourseId... courses) {
    List<RecommendedCourse> items = new ArrayList<>();
    for (CourseId course : courses) {
      items.add(
          new RecommendedCourse(
              course.value(), 1, Reason.BECAUSE_YOU_TOOK, "", List.of(because.value())));
    }
    put(
        RecommendationDocument.INDEX,
        student.value(),
        new RecommendationDocument(student.value(), items, 77));
  }

  private static void say(Event event) {
    EVENTS.appendFree(List.of(NewEvent.free(event, NOW, Metadata.NONE)));
  }

  private static CourseId course(
      String title, MemberId instructor, Instant startsAt, int capacity, int enrolled) {
    CourseId id = CourseId.of(UUID.randomUUID());
    CourseIndex index = new CourseIndex();
    @Nullable CourseDocument course = null;
    List<Event> events = new ArrayList<>();
    events.add(
        new CatalogueEvent.CourseDrafted(
            id,
            instructor,
            new CourseDetails(
                title,
                "먹을 갈고 한 획부터 천천히 씁니다.",
                "art.calligraphy",
                Level.ALL,
                capacity,
                List.of(),
                Language.KO,
                List.of(),
                false,
                AttendanceRule.DEFAULT,
                StudentsSeenBy.EVERYONE)));
    events.add(
        new CatalogueEvent.SessionScheduled(
            id,
            SessionId.of(UUID.randomUUID()),
            instructor,
            startsAt,
            60,
            ZoneId.of("Asia/Seoul"),
            null));
    events.add(new CatalogueEvent.CoursePublished(id, instructor, "art.calligraphy"));
    for (int i = 0; i < enrolled; i++) {
      events.add(new EnrollmentEvent.Enrolled(id, MemberId.of(UUID.randomUUID())));
    }
    long position = 0;
    for (Event event : events) {
      course = index.apply(course, new PastEvent(++position, event, NOW));
    }
    if (course == null) {
      throw new IllegalStateException("a drafted course has a document");
    }
    put(CourseIndex.NAME, id.value(), course);
    return id;
  }

  private static void make(String alias, JsonNode definition) {
    ELASTIC.send("PUT", "/" + alias + "-v1", definition);
    ELASTIC.send("PUT", "/" + alias + "-v1/_alias/" + alias, null);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("maru-search");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(String index, String id, Object document) {
    ELASTIC.send("PUT", "/" + index + "/_doc/" + id, document);
  }
}
