package maru.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import maru.query.catalogue.CourseCard;
import maru.query.elastic.TestElastic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What people type, and the course that they mean: `cases.tsv` over the courses of `courses.tsv`.
/// Cases that are held out are never looked at while words and weights are edited.
@Tag("slow")
class SearchCasesTest {
  private static final double BAR = 0.95;
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static CourseSearch search;

  record Case(String kind, String query, List<String> expected, boolean heldOut) {
    static Case of(String line) {
      String[] columns = line.split("\t", -1);
      return new Case(
          columns[0],
          columns[1],
          List.of(columns[2].split("\\|", -1)),
          columns.length > 3 && columns[3].equals("held"));
    }
  }

  @BeforeAll
  static void index() {
    search = TestCourses.search(TestElastic.shared());
  }

  @Test
  void whatIsMeantStandsInTheFirstThree() {
    List<Case> cases = lines("cases.tsv").stream().map(Case::of).toList();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(80);
    assertThat(cases.stream().filter(Case::heldOut)).hasSize(24);
    assertThat(share(cases, false)).as("while tuning").isGreaterThanOrEqualTo(BAR);
    assertThat(share(cases, true)).as("held out").isGreaterThanOrEqualTo(BAR);
  }

  @Test
  void whatNobodyOffersIsNotCorrectedIntoSomethingElse() {
    for (String asked : List.of("축구", "운전", "soccer", "hanji", "수중 용접")) {
      FoundCourses found = search.find(SearchRequest.of(asked));
      assertThat(found.items()).as(asked).isEmpty();
      assertThat(found.didYouMean()).as(asked).isNull();
      assertThat(found.unfiltered()).as(asked).isZero();
    }
  }

  @Test
  void aCorrectionIsNamedAndFindsAllThatTheWordFinds() {
    FoundCourses found = search.find(SearchRequest.of("우쿠렐레"));
    assertThat(found.didYouMean()).isEqualTo("우쿨렐레");
    assertThat(titles(found))
        .startsWith(titles(search.find(SearchRequest.of("우쿨렐레"))).toArray(String[]::new))
        .element(1)
        .asString()
        .contains("우쿨렐레");
    assertThat(search.find(SearchRequest.of("gitar")).didYouMean()).isEqualTo("guitar");
    assertThat(search.find(SearchRequest.of("QNTRMFTL")).didYouMean()).isEqualTo("붓글씨");
  }

  @Test
  void whenItIsWishedComesFirst() {
    FoundCourses any = search.find(SearchRequest.of("요가"));
    for (DayOfWeek day : List.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
      String words = day.getDisplayName(TextStyle.FULL, Locale.KOREAN) + "에 하는 요가";
      FoundCourses wished = search.find(SearchRequest.of(words));
      assertThat(wished.unfiltered()).isEqualTo(any.unfiltered());
      CourseCard.SessionView next = wished.items().getFirst().course().nextSession();
      assertThat(Objects.requireNonNull(next).startsAt().atZone(KOREA).getDayOfWeek())
          .isEqualTo(day);
    }
  }

  @Test
  void whatIsNearIsAboutTheSubject() {
    FoundCourses found = search.find(SearchRequest.of("주말 저녁 수중 요가"));
    assertThat(found.items()).isEmpty();
    assertThat(found.near()).isNotEmpty().allMatch(course -> course.title().contains("요가"));
  }

  @Test
  void aFilterThatLeavesNothingIsNamedAndIsNoMiss() {
    FoundCourses found =
        search.find(
            new SearchRequest(
                "붓글씨",
                new Filters("fitness", null, Set.of(), Set.of(), null, true, false),
                Sort.RELEVANCE,
                20,
                null));
    assertThat(found.total()).isZero();
    assertThat(found.unfiltered()).isPositive();
    assertThat(found.didYouMean()).isNull();
    assertThat(found.relaxed()).extracting(Facets.Count::id).containsExactly("category");
    assertThat(found.relaxed().getFirst().count()).isPositive();
    assertThat(found.near()).isNotEmpty();
  }

  @Test
  void wordsAreCountedByWhatTheyFindNow() {
    CoursesNow now = new CoursesNow(TestElastic.shared(), InstantSource.fixed(TestCourses.NOW));
    Map<String, Long> courses = now.of(List.of("육아", "봉산탈춤"));
    assertThat(courses.get("육아")).isPositive();
    assertThat(courses).containsEntry("봉산탈춤", 0L);
  }

  private static List<String> titles(FoundCourses found) {
    return found.items().stream().map(item -> item.course().title()).toList();
  }

  private static double share(List<Case> cases, boolean heldOut) {
    List<Case> some = cases.stream().filter(c -> c.heldOut() == heldOut).toList();
    TreeMap<String, Integer> byKind = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (Case c : some) {
      List<String> first =
          search.find(SearchRequest.of(c.query())).items().stream()
              .limit(3)
              .map(item -> item.course().title())
              .toList();
      if (first.stream().noneMatch(c.expected()::contains)) {
        missed.add(c.kind() + ": " + c.query() + " found " + first);
        byKind.merge(c.kind(), 1, Integer::sum);
      }
    }
    double share = 1 - missed.size() / (double) some.size();
    System.out.printf(
        "search cases%s: %d of %d in the first three (%.3f)%s%n",
        heldOut ? ", held out" : "",
        some.size() - missed.size(),
        some.size(),
        share,
        heldOut ? ", missed by kind " + byKind : missed);
    return share;
  }

  static List<String> lines(String file) {
    try (InputStream text = SearchCasesTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
