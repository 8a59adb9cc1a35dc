package maru.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.documents.recommendation.Reason;
import org.junit.jupiter.api.Test;

class ListMakerTest {
  private static final long NOW = Instant.parse("2026-11-22T03:00:00Z").toEpochMilli();
  private static final long LONG_AGO = NOW - Duration.ofDays(200).toMillis();

  private final Model model = new Model();
  private final Map<String, History> histories = new HashMap<>();
  private long position;

  @Test
  void whatOthersTookNextComesFirstAndNamesTheCourse() {
    offer("pottery", "craft.pottery");
    offer("guitar", "music.guitar");
    offer("yoga", "fitness.yoga");
    for (int i = 0; i < 6; i++) {
      enroll("s" + i, "pottery", "guitar");
    }
    enroll("x", "yoga");
    enroll("me", "pottery");

    Recommended first = list(ask(List.of("pottery"), List.of(), List.of(), List.of())).getFirst();

    assertThat(first.course()).isEqualTo("guitar");
    assertThat(first.reason()).isEqualTo(Reason.BECAUSE_YOU_TOOK);
    assertThat(first.because()).containsExactly("pottery");
  }

  @Test
  void whatIsTakenHiddenOwnArchivedPastOrFullIsNeverShown() {
    offer("taken", "a.a");
    offer("hidden", "a.a");
    offer("open", "a.a");
    offer("archived", "a.a");
    model.apply(CourseEvent.plain(++position, NOW, CourseEvent.Kind.ARCHIVED, "archived"));
    offer("past", "a.a");
    model.apply(CourseEvent.scheduled(++position, NOW, "past", "s-past", LONG_AGO, 60));
    offer("full", "a.a");
    model.apply(CourseEvent.capacity(++position, NOW, "full", 1));
    enroll("x", "full");
    offer("own", "a.a");
    model.apply(CourseEvent.details(++position, NOW, "own", "me", "a.a"));
    model.apply(CourseEvent.details(++position, NOW, "draft", "someone", "a.a"));

    List<Recommended> list = list(ask(List.of("taken"), List.of("hidden"), List.of(), List.of()));

    assertThat(list).extracting(Recommended::course).containsExactly("open");
  }

  @Test
  void aCourseOfTheCategoryAboveNamesWhatWasTakenAndThatCategory() {
    offer("strokes", "art.calligraphy");
    offer("letters", "art.calligraphy");
    offer("water", "art.watercolor");

    List<Recommended> list = list(ask(List.of("strokes"), List.of(), List.of(), List.of()));

    assertThat(list)
        .extracting(Recommended::course, Recommended::reason, Recommended::about)
        .containsExactly(
            tuple("letters", Reason.YOUR_CATEGORY, "art.calligraphy"),
            tuple("water", Reason.YOUR_CATEGORY, "art"));
    assertThat(list).extracting(Recommended::because).containsOnly(List.of("strokes"));
  }

  @Test
  void anInterestIsNamedAsItWasChosen() {
    offer("water", "art.watercolor");

    Recommended first = list(ask(List.of(), List.of(), List.of("art"), List.of())).getFirst();

    assertThat(first.reason()).isEqualTo(Reason.YOUR_INTEREST);
    assertThat(first.about()).isEqualTo("art");
  }

  @Test
  void aNewcomerGetsTheirInterestsThenWhatIsPopular() {
    offer("popular", "music.guitar");
    offer("quiet", "music.piano");
    offer("drawing", "art.drawing");
    offer("oil", "art.oil");
    for (int i = 0; i < 8; i++) {
      enroll("s" + i, "quiet", "popular");
    }

    List<Recommended> list = list(ask(List.of(), List.of(), List.of("art.drawing"), List.of()));

    assertThat(list.getFirst().course()).isEqualTo("drawing");
    assertThat(list.getFirst().reason()).isEqualTo(Reason.YOUR_INTEREST);
    assertThat(list(ask(List.of(), List.of(), List.of(), List.of())).getFirst().course())
        .isEqualTo("popular");
    assertThat(list(ask(List.of(), List.of(), List.of(), List.of())).getFirst().reason())
        .isEqualTo(Reason.POPULAR);
  }

  @Test
  void whatWasSearchedIsAReason() {
    offer("drawing", "art.drawing");
    offer("guitar", "music.guitar");

    List<Recommended> list = list(ask(List.of(), List.of(), List.of(), List.of("music.guitar")));

    assertThat(list.getFirst().course()).isEqualTo("guitar");
    assertThat(list.getFirst().reason()).isEqualTo(Reason.YOUR_SEARCH);
  }

  @Test
  void oneCategoryDoesNotFillTheList() {
    for (int i = 0; i < 10; i++) {
      offer("drawing" + i, "art.drawing");
    }
    offer("oil", "art.oil");

    List<Recommended> list = list(ask(List.of(), List.of(), List.of("art"), List.of()));

    assertThat(list.subList(0, 3)).extracting(Recommended::course).contains("oil");
  }

  @Test
  void theTimesOfTheWeekThatFitSpeakForACourse() {
    offer("saturdays", "x.a");
    meet("saturdays", "2026-12-05T10:00:00Z");
    offer("alsoSaturdays", "y.b");
    meet("alsoSaturdays", "2026-12-12T10:30:00Z");
    offer("mondays", "z.c");
    meet("mondays", "2026-12-07T01:00:00Z");

    List<Recommended> list = list(ask(List.of("saturdays"), List.of(), List.of(), List.of()));

    assertThat(list.getFirst().course()).isEqualTo("alsoSaturdays");
  }

  @Test
  void similarCoursesAreTakenTogetherOrAreOfOneKind() {
    offer("a", "craft.wood");
    offer("b", "craft.wood");
    offer("c", "music.guitar");
    offer("d", "sport.yoga");
    for (int i = 0; i < 9; i++) {
      enroll("s" + i, "c", "a");
    }

    assertThat(similar("a")).containsExactly("c", "b", "d");
  }

  @Test
  void whatEverybodyTakesIsSimilarToItsOwnKind() {
    List<String> popular = List.of("popular", "b", "c", "d", "e", "f");
    popular.forEach(course -> offer(course, "top." + course));
    offer("quiet", "top.popular");
    for (String first : popular) {
      for (String then : popular) {
        for (int i = 0; i < 40 && !first.equals(then); i++) {
          enroll(first + then + i, first, then);
        }
      }
    }
    enroll("somebody", "popular", "quiet");

    assertThat(similar("popular")).startsWith("quiet");
  }

  private List<String> similar(String course) {
    return new ListMaker(model, Weights.WITH_SCHEDULE, Tastes.DEFAULT)
        .similar(course, NOW).stream().map(s -> s.courseId()).toList();
  }

  private void offer(String course, String category) {
    model.apply(CourseEvent.details(++position, LONG_AGO, course, "by-" + course, category));
    model.apply(CourseEvent.plain(++position, LONG_AGO, CourseEvent.Kind.PUBLISHED, course));
  }

  private void meet(String course, String at) {
    model.apply(
        CourseEvent.scheduled(
            ++position, NOW, course, "session-" + course, Instant.parse(at).toEpochMilli(), 60));
  }

  private void enroll(String student, String... courses) {
    for (String course : courses) {
      History.Next next =
          histories.getOrDefault(student, History.EMPTY).enroll(course, position, ++position);
      next.changes().forEach(model::apply);
      histories.put(student, next.history());
    }
  }

  private static Ask ask(
      List<String> taken, List<String> hidden, List<String> interests, List<String> searched) {
    return new Ask(
        Ask.Kind.STUDENT, "me", 1, NOW, taken, hidden, interests, searched, new ArrayList<>());
  }

  private List<Recommended> list(Ask ask) {
    return new ListMaker(model, Weights.WITH_SCHEDULE, Tastes.DEFAULT).list(ask, NOW);
  }
}
