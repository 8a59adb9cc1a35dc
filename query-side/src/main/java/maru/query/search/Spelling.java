package maru.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;
import maru.query.catalogue.CourseDocument;
import maru.query.korean.Hangul;
import maru.query.korean.Romanisation;
import maru.query.korean.Words;
import org.jspecify.annotations.Nullable;

/// Which words of a course come nearest to misspelt ones.
final class Spelling {
  private static final int LETTERS_FOR_ANOTHER = 8;

  private Spelling() {}

  /// The text with each of its words as the courses spell it; null if one of them has no like, or
  /// nothing is misspelt.
  static @Nullable String nearest(Asked asked, List<CourseDocument> found) {
    List<String> candidates = found.stream().flatMap(Spelling::candidates).distinct().toList();
    String whole = nearest(asked.text(), candidates);
    if (whole != null) {
      return same(whole, asked.text()) ? null : whole;
    }
    List<String> words = new ArrayList<>();
    for (String word : asked.words()) {
      boolean stands = candidates.stream().anyMatch(candidate -> candidate.startsWith(word));
      String like = stands ? word : nearest(word, candidates);
      if (like == null) {
        return null;
      }
      words.add(like);
    }
    String text = String.join(" ", words);
    return same(text, asked.text()) ? null : text;
  }

  private static @Nullable String nearest(String word, List<String> candidates) {
    String wanted = Hangul.letters(word);
    String sound = Hangul.in(word) ? "" : Romanisation.fold(word);
    String nearest = null;
    int least = (wanted.length() < LETTERS_FOR_ANOTHER ? 1 : 2) + 1;
    for (String candidate : candidates) {
      int distance = distance(wanted, Hangul.letters(candidate));
      if (!sound.isEmpty()) {
        distance = Math.min(distance, distance(sound, Romanisation.of(candidate)));
      }
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static boolean same(String one, String other) {
    return Hangul.letters(one).equals(Hangul.letters(other));
  }

  private static Stream<String> candidates(CourseDocument course) {
    Stream<String> tags = course.tags().stream();
    Stream<String> title = spaced(Words.of(course.title()));
    Category category = Categories.find(course.category());
    Stream<String> names =
        category == null
            ? Stream.of()
            : Stream.concat(spaced(Words.of(category.en())), Words.of(category.ko()).stream());
    return Stream.of(title, tags, names).flatMap(s -> s);
  }

  /// Each word, and each two neighbours with their space.
  private static Stream<String> spaced(List<String> words) {
    Stream<String> pairs =
        java.util.stream.IntStream.range(1, words.size())
            .mapToObj(i -> words.get(i - 1) + " " + words.get(i));
    return Stream.concat(words.stream(), pairs);
  }

  /// Letters to add, to leave out or to change.
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[b.length()];
  }
}
