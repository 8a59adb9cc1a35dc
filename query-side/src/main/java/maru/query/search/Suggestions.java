package maru.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.query.catalogue.CourseDocument;
import maru.query.korean.Hangul;
import maru.query.korean.Romanisation;
import maru.query.korean.Words;
import maru.query.search.Suggestion.Kind;
import org.springframework.stereotype.Component;

/// What comes to mind while one types: words that courses are tagged with, categories, instructors,
/// and courses.
@Component
class Suggestions {
  static final int MOST = 8;
  private static final int WORDS = 3;
  private static final int CATEGORIES = 2;
  private static final int INSTRUCTORS = 2;
  private static final int SHORTEST_LATIN = 2;

  private final CourseSearch search;
  private final Instructors instructors;

  Suggestions(CourseSearch search, Instructors instructors) {
    this.search = search;
    this.instructors = instructors;
  }

  List<Suggestion> of(String typed) {
    Asked asked = Asked.of(typed);
    if (asked == null) {
      return List.of();
    }
    List<CourseDocument> courses = search.best(asked, MOST);
    Asked slipped = asked.slipped();
    List<Asked> meant = slipped == null ? List.of(asked) : List.of(asked, slipped);
    List<Suggestion> all = new ArrayList<>();
    all.addAll(words(meant, courses));
    all.addAll(categories(meant));
    all.addAll(instructors(meant));
    courses.forEach(
        course -> all.add(new Suggestion(course.title(), Kind.COURSE, course.courseId(), null)));
    return all.stream().limit(MOST).toList();
  }

  private static List<Suggestion> words(List<Asked> meant, List<CourseDocument> courses) {
    Set<String> tags = new LinkedHashSet<>();
    courses.forEach(course -> tags.addAll(course.tags()));
    return tags.stream()
        .filter(tag -> begins(tag, meant))
        .limit(WORDS)
        .map(tag -> new Suggestion(tag, Kind.QUERY, null, null))
        .toList();
  }

  private static List<Suggestion> categories(List<Asked> meant) {
    return Categories.tree().stream()
        .flatMap(top -> Stream.concat(Stream.of(top), top.children().stream()))
        .filter(category -> begins(category.ko(), meant) || begins(category.en(), meant))
        .limit(CATEGORIES)
        .map(Suggestions::category)
        .toList();
  }

  private static Suggestion category(Category category) {
    return new Suggestion(category.ko(), Kind.CATEGORY, null, category.id());
  }

  private List<Suggestion> instructors(List<Asked> meant) {
    return instructors.names().stream()
        .filter(name -> begins(name, meant))
        .limit(INSTRUCTORS)
        .map(name -> new Suggestion(name, Kind.INSTRUCTOR, null, null))
        .toList();
  }

  /// Whether some word of the text begins with what was typed: its letters, its initial consonants,
  /// or its sound.
  static boolean begins(String text, List<Asked> meant) {
    List<String> tails = Words.tails(text);
    return meant.stream().anyMatch(asked -> tails.stream().anyMatch(tail -> begins(tail, asked)));
  }

  private static boolean begins(String tail, Asked asked) {
    if (asked.initials()) {
      return Hangul.initials(tail).startsWith(Hangul.initials(asked.text()));
    }
    boolean sounds =
        !asked.korean()
            && asked.compact().length() >= SHORTEST_LATIN
            && Romanisation.of(tail).startsWith(Romanisation.fold(asked.text()));
    return sounds || Hangul.letters(tail).startsWith(Hangul.letters(asked.text()));
  }
}
