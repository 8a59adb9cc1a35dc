package maru.query.demandreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maru.documents.AnalyticsIndex;
import maru.documents.demand.CourseDemand;
import maru.documents.demand.DemandDocument;
import maru.documents.demand.DemandDocument.Kind;
import maru.documents.demand.RegionDemand;
import maru.documents.demand.SearchDemand;
import maru.documents.demand.TimeDemand;
import maru.events.member.Region;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseIndex;
import maru.query.demandreport.DemandReport.Day;
import maru.query.demandreport.DemandReport.Interested;
import maru.query.demandreport.DemandReport.NothingFound;
import maru.query.demandreport.DemandReport.Searched;
import maru.query.demandreport.DemandReport.Wanted;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.query.elastic.TestElastic;
import maru.query.progress.JobProgress;
import maru.query.search.CoursesNow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DemandReportsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Instant AT = Instant.parse("2026-11-17T02:00:00Z");
  private static final Elastic ELASTIC = TestElastic.shared();

  private final DemandReports reports =
      new DemandReports(
          ELASTIC,
          new CourseCards(ELASTIC, ids -> Map.of(), InstantSource.fixed(AT)),
          new JobProgress(ELASTIC),
          new CoursesNow(ELASTIC, InstantSource.fixed(AT)));

  @BeforeAll
  static void fill() throws IOException {
    TestElastic.empty();
    try (InputStream mapping =
        AnalyticsIndex.class.getResourceAsStream(AnalyticsIndex.DEMAND.file())) {
      if (mapping == null) {
        throw new IllegalStateException("the mapping is missing");
      }
      String index = "/" + AnalyticsIndex.DEMAND.versioned();
      ELASTIC.send("PUT", index, Json.MAPPER.readTree(mapping));
      ELASTIC.send("PUT", index + "/_alias/" + DemandDocument.INDEX, null);
    }
    ELASTIC.send("PUT", "/" + CourseIndex.NAME, new CourseIndex().definition());
    ELASTIC.send(
        "PUT",
        "/" + CourseIndex.NAME + "/_doc/1?refresh=true",
        Map.of("courseId", "1", "title", "폴댄스 입문", "status", "PUBLISHED"));
    search(MONDAY, "dance.pole", "폴댄스", 3, 1);
    search(TUESDAY, "dance.pole", "폴댄스", 2, 0);
    search(TUESDAY, null, "봉산탈춤", 4, 4);
    search(MONDAY.minusDays(40), "dance.pole", "폴댄스", 100, 0);
    put(new CourseDemand(Kind.COURSE, MONDAY, uuid(), "craft.wood", "craft", 9, 2, 0, 0, 1));
    put(new CourseDemand(Kind.COURSE, TUESDAY, uuid(), "dance.pole", "dance", 5, 1, 1, 0, 1));
    put(new TimeDemand(Kind.TIME, MONDAY, "dance", "dance", 6, 19, 2, 1));
    put(new TimeDemand(Kind.TIME, TUESDAY, "dance.pole", "dance", 6, 19, 1, 1));
    put(new TimeDemand(Kind.TIME, TUESDAY, "music", "music", 6, TimeDemand.ANY_HOUR, 4, 1));
    put(new TimeDemand(Kind.TIME, TUESDAY, "music", "music", TimeDemand.ANY_WEEKDAY, 20, 2, 1));
    put(new RegionDemand(Kind.REGION, null, null, Region.JEJU, 2, 1));
    put(new RegionDemand(Kind.REGION, "dance.pole", "dance", Region.JEJU, 1, 1));
    put(new RegionDemand(Kind.REGION, "dance.pole", "dance", Region.SEOUL, 0, 1));
    ELASTIC.send("POST", "/demand/_refresh", null);
  }

  @Test
  void demandIsAddedUpForACategoryAndDays() {
    DemandReport report = reports.of("dance", MONDAY, TUESDAY, List.of());

    assertThat(report.searches()).containsExactly(new Searched("폴댄스", 5, 1));
    assertThat(report.nothingFound()).containsExactly(new NothingFound("폴댄스", 1, AT, 1));
    assertThat(report.wanted()).containsExactly(new Wanted(6, 19, 3));
    assertThat(report.regions()).containsExactly(new Interested(Region.JEJU, 1));
    assertThat(report.trend()).containsExactly(new Day(MONDAY, 3, 0, 0), new Day(TUESDAY, 2, 5, 1));
  }

  @Test
  void withoutACategoryAllIsAddedUpAndEachMemberCountsOnce() {
    DemandReport report = reports.of(null, MONDAY, TUESDAY, List.of());

    assertThat(report.searches())
        .containsExactly(new Searched("폴댄스", 5, 1), new Searched("봉산탈춤", 4, 4));
    assertThat(report.nothingFound().getFirst().words()).isEqualTo("봉산탈춤");
    assertThat(report.regions()).containsExactly(new Interested(Region.JEJU, 2));
    assertThat(report.trend()).containsExactly(new Day(MONDAY, 3, 9, 2), new Day(TUESDAY, 6, 5, 1));
  }

  @Test
  void aWeekdayOrAnHourAloneIsToldAsSuch() {
    assertThat(reports.of("music", MONDAY, TUESDAY, List.of()).wanted())
        .containsExactlyInAnyOrder(new Wanted(6, null, 4), new Wanted(null, 20, 2));
  }

  @Test
  void theLatestThatFoundNothingIsShownHoweverMuchElseFoundNothingMoreOften() {
    LocalDate day = MONDAY.minusDays(20);
    for (int i = 0; i < 60; i++) {
      search(day, null, "없는 것 " + i, 9, 9);
    }
    searchAt(day, "방금 찾은 것", AT.plusSeconds(9));
    ELASTIC.send("POST", "/demand/_refresh", null);

    DemandReport report = reports.of(null, day, day, List.of());

    assertThat(report.nothingFound()).extracting(NothingFound::words).doesNotContain("방금 찾은 것");
    assertThat(report.latestNothingFound().getFirst())
        .isEqualTo(new NothingFound("방금 찾은 것", 1, AT.plusSeconds(9), 0));
  }

  private static void searchAt(LocalDate day, String words, Instant at) {
    put(new SearchDemand(Kind.SEARCH, day, null, null, words, 1, 1, at, 1));
  }

  private static void search(
      LocalDate day, @Nullable String category, String words, long count, long nothing) {
    put(
        new SearchDemand(
            Kind.SEARCH,
            day,
            category,
            category == null ? null : "dance",
            words,
            count,
            nothing,
            nothing == 0 ? null : AT,
            1));
  }

  private static void put(DemandDocument document) {
    ELASTIC.send("PUT", "/demand/_doc/" + uuid(), document);
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
