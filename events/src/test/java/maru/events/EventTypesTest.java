package maru.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {
  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final SessionId session = SessionId.of(UUID.randomUUID());
  private final MemberId member = MemberId.of(UUID.randomUUID());

  static List<EventType> types() {
    return List.copyOf(EventTypes.ALL.all());
  }

  @Test
  void tagsAreFoundByTheirNames() {
    Event answer =
        new AnswerSubmitted(session, course, QuizId.of(UUID.randomUUID()), member, List.of(1));
    EventType type = EventTypes.ALL.of(answer.getClass());

    assertThat(type.session(answer)).isEqualTo(session.value());
    assertThat(type.course(answer)).isEqualTo(course.value());
    assertThat(type.member(answer)).isEqualTo(member.value());
  }

  @Test
  void anInstructorIsTheMemberWhereThereIsNoOther() {
    Event sample = Samples.of(EventTypes.ALL.of(CourseDrafted.class));

    assertThat(EventTypes.ALL.of(CourseDrafted.class).member(sample))
        .isEqualTo(((CourseDrafted) sample).instructorId().value());
  }

  @Test
  void aTagThatIsNotThereIsNull() {
    Event view = new CourseViewed(null, course);
    EventType type = EventTypes.ALL.of(CourseViewed.class);

    assertThat(type.member(view)).isNull();
    assertThat(type.session(view)).isNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesAreStableWordsOfTheirFeature(EventType type) {
    assertThat(type.name()).matches("[a-z]+\\.[A-Z][A-Za-z]+");
    String[] packages = type.eventClass().getPackageName().split("\\.", -1);
    assertThat(type.name()).startsWith(packages[packages.length - 1] + ".");
  }

  /// Names and addresses stand in the member table, and what a member typed about themselves or
  /// others is sealed.
  @ParameterizedTest
  @MethodSource("types")
  void noEventHasPersonalDataInTheClear(EventType type) {
    for (RecordComponent component : type.eventClass().getRecordComponents()) {
      assertThat(component.getName()).isNotIn("email", "name", "password", "phone");
      if (List.of("words", "wish", "message", "comment").contains(component.getName())) {
        assertThat(component.getType()).isEqualTo(PersonalText.class);
      }
    }
  }

  @Test
  void theCategoryTreeHasRoomForEverything() {
    assertThat(Categories.tree()).hasSizeGreaterThanOrEqualTo(12);
    for (Category top : Categories.tree()) {
      assertThat(top.children()).hasSizeGreaterThanOrEqualTo(6);
      assertThat(Categories.holdsCourses(top.id())).isFalse();
      for (Category child : top.children()) {
        assertThat(child.id()).startsWith(top.id() + ".");
        assertThat(Categories.topOf(child.id())).isEqualTo(top.id());
        assertThat(Categories.holdsCourses(child.id())).isTrue();
        assertThat(child.ko()).isNotBlank();
        assertThat(child.en()).isNotBlank();
      }
    }
    assertThat(Categories.tree().stream().flatMap(top -> top.children().stream()).map(Category::id))
        .doesNotHaveDuplicates();
  }
}
