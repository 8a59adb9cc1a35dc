package maru.query.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.query.catalogue.CourseDocument.Session;
import maru.query.korean.Hangul;
import maru.query.korean.Romanisation;
import maru.query.korean.Words;

/// What a course is found by beyond its own text. Searched, never read back.
///
/// @param path ids of both levels of its category
/// @param words names of its categories in both languages, and of its level
/// @param compact title and tags without spaces
/// @param initials, letters, latin the title from each of its words on, and each tag: initial
///   consonants, single letters, folded Latin
/// @param spelling each word and each two neighbours, as single letters and as folded Latin
/// @param slots sessions that neither ended nor were cancelled, with their weekday and hour in
///   Korea
record CourseWords(
    List<String> path,
    List<String> words,
    List<String> compact,
    Set<String> initials,
    Set<String> letters,
    Set<String> latin,
    String spelling,
    boolean seats,
    int popularity,
    List<Slot> slots) {
  static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /// @param endsAt from when on nobody can come any more
  /// @param weekday ISO, 1 is Monday
  /// @param hour 0..23
  record Slot(Instant startsAt, Instant endsAt, String weekday, String hour) {
    static Stream<Slot> of(Session session) {
      Instant until = session.openUntil();
      if (until == null) {
        return Stream.of();
      }
      ZonedDateTime local = session.startsAt().atZone(KOREA);
      return Stream.of(
          new Slot(
              session.startsAt(),
              until,
              String.valueOf(local.getDayOfWeek().getValue()),
              String.valueOf(local.getHour())));
    }
  }

  static CourseWords of(CourseDocument course) {
    List<String> words = new ArrayList<>(List.of(levelWords(course)));
    words.addAll(names(Categories.topOf(course.category())));
    words.addAll(names(course.category()));

    List<String> texts = new ArrayList<>(List.of(course.title()));
    texts.addAll(course.tags());
    Set<String> tails = new LinkedHashSet<>(Words.tails(course.title()));
    course.tags().forEach(tag -> tails.add(Words.compact(tag)));

    return new CourseWords(
        List.of(Categories.topOf(course.category()), course.category()),
        words,
        texts.stream().map(Words::compact).toList(),
        mapped(tails, Hangul::initials),
        mapped(tails, Hangul::letters),
        mapped(tails, Romanisation::of),
        spelling(texts, names(course.category())),
        course.seatsLeft() > 0,
        course.enrolled() + course.waiting(),
        course.sessions().stream().flatMap(Slot::of).toList());
  }

  private static String spelling(List<String> texts, List<String> names) {
    Set<String> spelt = new LinkedHashSet<>();
    for (String text : texts) {
      for (String word : Words.singlesAndPairs(text)) {
        spelt.add(Hangul.letters(word));
        spelt.add(Romanisation.of(word));
      }
    }
    for (String name : names) {
      Words.of(name).forEach(word -> spelt.add(Hangul.letters(word)));
    }
    spelt.remove("");
    return String.join(" ", spelt);
  }

  private static Set<String> mapped(
      Set<String> texts, java.util.function.UnaryOperator<String> form) {
    Set<String> all = new LinkedHashSet<>();
    texts.forEach(text -> all.add(form.apply(text)));
    all.remove("");
    return all;
  }

  private static List<String> names(String categoryId) {
    Category category = Categories.find(categoryId);
    return category == null ? List.of() : List.of(category.ko(), category.en());
  }

  private static String levelWords(CourseDocument course) {
    return switch (course.level()) {
      case BEGINNER -> "입문 초급 초보 기초 beginner";
      case INTERMEDIATE -> "중급 intermediate";
      case ADVANCED -> "고급 심화 상급 advanced";
      case ALL -> "누구나 all levels";
    };
  }
}
