package maru.query.search;

import static maru.query.search.TestCourses.NOW;
import static maru.query.search.TestCourses.id;
import static maru.query.search.TestCourses.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseDocument;
import maru.query.elastic.TestElastic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Courses by the name of who teaches them, which no index holds.
@Tag("slow")
class InstructorSearchTest {
  private static final MemberId HAN = MemberId.of(new UUID(7, 1));
  private static final MemberId MILLER = MemberId.of(new UUID(7, 2));
  private static final MemberId FORGOTTEN = MemberId.of(new UUID(7, 3));

  private CourseSearch search =
      searching(Map.of(HAN, "한지원", MILLER, "Jane Miller", FORGOTTEN, "유정연"));

  @Test
  void aNameFindsItsCourses() {
    assertThat(found("한지원")).containsExactlyInAnyOrder(id(1), id(2));
    assertThat(found("한지원 선생님")).containsExactlyInAnyOrder(id(1), id(2));
    assertThat(found("miller")).containsExactly(id(3));
    assertThat(found("gkswldnjs")).containsExactlyInAnyOrder(id(1), id(2));
  }

  @Test
  void aNameBesideWhatIsTaughtNarrowsIt() {
    assertThat(found("한지원 꽃다발")).containsExactly(id(2));
  }

  @Test
  void whatIsTaughtComesBeforeANameThatBeginsSo() {
    assertThat(found("한지")).startsWith(id(3)).contains(id(1), id(2));
  }

  @Test
  void whoIsForgottenIsFoundByNoName() {
    assertThat(found("유정연")).containsExactly(id(4));
    search = searching(Map.of(HAN, "한지원", MILLER, "Jane Miller"));
    assertThat(found("유정연")).isEmpty();
    assertThat(
            TestElastic.shared()
                .send("POST", "/courses/_search", Map.of("query", Map.of("match_all", Map.of())))
                .toString())
        .contains("처음 잡는 붓")
        .doesNotContain("한지원", "Miller");
  }

  private static CourseSearch searching(Map<MemberId, String> names) {
    return TestCourses.search(
        TestElastic.shared(),
        List.of(
            course(1, "처음 잡는 붓", "art.calligraphy", HAN),
            course(2, "기초 꽃다발", "flower.arrangement", HAN),
            course(3, "한지 등 만들기", "craft.leather", MILLER),
            course(4, "붓으로 쓰는 편지", "art.calligraphy", FORGOTTEN)),
        names);
  }

  private List<CourseId> found(String words) {
    return search.find(SearchRequest.of(words)).items().stream()
        .map(item -> item.course().courseId())
        .toList();
  }

  private static CourseDocument course(
      int number, String title, String category, MemberId instructor) {
    return TestCourses.course(
        number,
        title,
        category,
        instructor,
        List.of(),
        session(number, number, NOW.plusSeconds(3600)));
  }
}
