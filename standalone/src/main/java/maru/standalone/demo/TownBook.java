package maru.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.events.catalogue.Level;
import maru.events.member.Language;
import maru.events.member.Region;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was written by hand for the town: its courses, people, tastes and wishes.
record TownBook(
    List<CoursePage> courses, People people, List<Taste> tastes, List<WishPage> wishes) {
  private static final int COMMON_QUIZZES = 2;
  private static final String FOLDER = "/maru/demo/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A course as it is announced.
  ///
  /// @param when in which parts of the week it may take place
  record CoursePage(
      String category,
      String title,
      String description,
      Level level,
      int capacity,
      int minutes,
      List<PartOfWeek> when,
      @Nullable Language language,
      List<String> tags,
      List<String> materials,
      List<QuizPage> quizzes) {

    CoursePage with(List<QuizPage> others) {
      return new CoursePage(
          category,
          title,
          description,
          level,
          capacity,
          minutes,
          when,
          language,
          tags,
          materials,
          List.copyOf(others));
    }
  }

  record QuizPage(String question, List<String> choices, List<Integer> correct) {}

  enum PartOfWeek {
    WEEKDAY_EVENING,
    WEEKDAY_MORNING,
    WEEKDAY_NOON,
    SATURDAY_MORNING,
    SATURDAY_AFTERNOON,
    SUNDAY_MORNING,
    SUNDAY_AFTERNOON,
    NIGHT
  }

  /// Who lives in the town.
  ///
  /// @param foreignNames of those who live in Korea and speak English
  record People(
      List<Teacher> instructors,
      List<FamilyName> familyNames,
      List<String> givenNames,
      List<String> foreignNames,
      List<Home> regions) {}

  record Teacher(String name, Region region, List<String> teaches, String introduction) {}

  record FamilyName(String name, int weight) {}

  record Home(Region region, int weight) {}

  /// What a kind of people likes, by category of the second level, and when they have time.
  record Taste(String name, int weight, Map<String, Integer> likes, List<Integer> hours) {}

  /// A wish that no course fulfils yet, or that `fulfilledBy`, a title, was opened for.
  ///
  /// @param words what people type who look for it
  /// @param weight how many share it
  record WishPage(
      List<String> words,
      String category,
      String wish,
      List<Integer> weekdays,
      List<Integer> hours,
      int weight,
      @Nullable String fulfilledBy) {}

  static TownBook read() {
    List<CoursePage> courses = new ArrayList<>();
    for (Category top : Categories.tree()) {
      courses.addAll(
          read("courses/" + top.id() + ".json", new TypeReference<List<CoursePage>>() {}));
    }
    return new TownBook(
        withQuizzes(courses, read("quizzes.json", new TypeReference<>() {})),
        read("people.json", new TypeReference<People>() {}),
        read("tastes.json", new TypeReference<List<Taste>>() {}),
        read("wishes.json", new TypeReference<List<WishPage>>() {}));
  }

  /// Each course gets its own quizzes and some of what is asked in its category, its neighbours
  /// others.
  private static List<CoursePage> withQuizzes(
      List<CoursePage> courses, Map<String, List<QuizPage>> asked) {
    Map<String, Integer> places = new HashMap<>();
    List<CoursePage> all = new ArrayList<>();
    for (CoursePage page : courses) {
      List<QuizPage> common = asked.getOrDefault(page.category(), List.of());
      int place = places.merge(page.category(), 1, Integer::sum);
      List<QuizPage> quizzes = new ArrayList<>(page.quizzes());
      for (int i = 0; i < Math.min(COMMON_QUIZZES, common.size()); i++) {
        quizzes.add(common.get((place + i) % common.size()));
      }
      all.add(page.with(quizzes));
    }
    return List.copyOf(all);
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream json = TownBook.class.getResourceAsStream(FOLDER + name)) {
      if (json == null) {
        throw new IllegalStateException(FOLDER + name + " is not on the class path");
      }
      return JSON.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
