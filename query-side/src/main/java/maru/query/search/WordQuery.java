package maru.query.search;

import static maru.query.search.Clauses.all;
import static maru.query.search.Clauses.any;
import static maru.query.search.Clauses.best;
import static maru.query.search.Clauses.fuzzy;
import static maru.query.search.Clauses.phrase;
import static maru.query.search.Clauses.prefix;
import static maru.query.search.Clauses.term;
import static maru.query.search.Clauses.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import maru.query.korean.Hangul;
import maru.query.korean.Romanisation;
import org.jspecify.annotations.Nullable;

/// Words as a query on the course index.
final class WordQuery {
  private static final List<String> TEXTS =
      List.of("title^6", "tags^4", "find.words^2", "description^0.5");
  private static final List<String> NAMED = List.of("find.words", "title", "tags");
  private static final List<String> NAMES = List.of("title^3", "tags^2", "find.words");
  private static final List<String> SUBJECTS = List.of("title^6", "tags^4", "find.words^2");
  private static final int SHORTEST_LATIN = 3;

  /// A shorter sound is near to too many others.
  private static final int SHORTEST_SOUND = 8;

  /// A shorter word is another word, with one letter changed.
  private static final int SHORTEST_MISSPELT = 3;

  /// What is asked about is said last in Korean, and mostly in English.
  private static final double LAST = 3;

  private static final double LETTER = 4;
  private static final int MOST_LETTERS = 10;
  private static final int MOST_SPACED = 5;

  private WordQuery() {}

  /// Courses about the subject; those that have the other words too, or meet when it is wished,
  /// come first.
  static Map<String, ?> meant(Asked asked, Instant now, Function<Asked, Map<String, ?>> exact) {
    if (!asked.hasMore()) {
      return exact.apply(asked);
    }
    List<Map<String, ?>> ways = new ArrayList<>(List.of(exact.apply(asked)));
    if (asked.subject() != null) {
      ways.add(exact.apply(asked.about()));
    } else if (!asked.times().isAny()) {
      ways.add(asked.times().query(now));
    }
    if (asked.subject() == null || asked.times().isAny()) {
      return any(ways);
    }
    return Map.of(
        "bool", Map.of("must", List.of(any(ways)), "should", List.of(asked.times().query(now))));
  }

  /// Courses that have what was asked: its words or their synonyms, a piece of the title however it
  /// is spaced, its first letters, its initial consonants, or its sound in Latin letters.
  static Map<String, ?> exact(Asked asked) {
    if (asked.initials()) {
      return best(
          List.of(
              prefix("find.initials", Hangul.initials(asked.text()), 4),
              prefix("find.letters", Hangul.letters(asked.text()), 4)));
    }
    List<Map<String, ?>> ways = new ArrayList<>();
    ways.add(words(asked.text(), TEXTS, 1));
    if (asked.compact().length() > 1) {
      ways.add(phrase("find.compact", asked.compact(), 3));
    }
    ways.addAll(spacedOtherwise(asked.words()));
    if (asked.korean()) {
      ways.add(begins("find.letters", Hangul.letters(asked.text())));
    } else if (asked.compact().length() >= SHORTEST_LATIN) {
      ways.add(term("find.spelling", Romanisation.fold(asked.text())));
      for (String field : NAMED) {
        ways.add(prefix(field, asked.words().getLast(), 1));
      }
    }
    return any(ways);
  }

  /// Courses that begin to sound so in Latin letters; null for what is no Latin. Half-typed: any
  /// word may begin so, hence only when nothing else fits.
  static @Nullable Map<String, ?> soundBegins(Asked asked) {
    return asked.korean() || asked.compact().length() < SHORTEST_LATIN
        ? null
        : begins("find.latin", Romanisation.fold(asked.text()));
  }

  /// Courses that have something spelt nearly so.
  static Map<String, ?> nearly(Asked asked) {
    List<Map<String, ?>> ways = new ArrayList<>();
    ways.add(all(asked.words().stream().map(WordQuery::nearlyWord).toList()));
    ways.addAll(spellings(asked.compact()));
    return any(ways);
  }

  /// Courses that have any of the words: what is near when nothing fits.
  static Map<String, ?> partly(Asked asked) {
    List<Map<String, ?>> ways = new ArrayList<>();
    List<String> words = asked.words();
    for (int i = 0; i < words.size(); i++) {
      ways.add(words(words.get(i), SUBJECTS, i == words.size() - 1 ? LAST : 1));
    }
    return any(ways);
  }

  /// Two neighbours may be one word: 싱잉 볼 명상.
  private static List<Map<String, ?>> spacedOtherwise(List<String> words) {
    List<Map<String, ?>> ways = new ArrayList<>();
    for (int i = 1; i < words.size() && words.size() > 2 && words.size() <= MOST_SPACED; i++) {
      List<Map<String, ?>> pieces = new ArrayList<>();
      for (int j = 0; j < words.size(); j++) {
        String piece = j == i - 1 ? words.get(j) + words.get(i) : words.get(j);
        if (j != i) {
          pieces.add(
              piece.length() > 1 ? phrase("find.compact", piece, 1) : words(piece, SUBJECTS, 1));
        }
      }
      ways.add(all(pieces));
    }
    return ways;
  }

  /// The more letters fit, the likelier it is what was meant.
  private static Map<String, ?> begins(String field, String letters) {
    return prefix(field, letters, Math.min(MOST_LETTERS, letters.length()) * LETTER);
  }

  private static Map<String, ?> nearlyWord(String word) {
    List<Map<String, ?>> ways = new ArrayList<>(spellings(word));
    ways.add(words(word, NAMES, 1));
    return best(ways);
  }

  /// None where every spelling is another word.
  private static List<Map<String, ?>> spellings(String word) {
    if (Hangul.in(word)) {
      String letters = Hangul.letters(word);
      return word.length() < SHORTEST_MISSPELT
          ? List.of(terms("find.spelling", Slips.of(letters)))
          : List.of(fuzzy("find.spelling", letters, 1));
    }
    List<Map<String, ?>> ways = new ArrayList<>();
    for (String field : NAMED) {
      ways.add(fuzzy(field, word, 1));
    }
    String sound = Romanisation.fold(word);
    if (sound.length() >= SHORTEST_SOUND) {
      ways.add(fuzzy("find.spelling", sound, 1));
    }
    return ways;
  }

  private static Map<String, ?> words(String text, List<String> fields, double boost) {
    return Map.of(
        "multi_match",
        Map.of(
            "query",
            text,
            "type",
            "cross_fields",
            "operator",
            "and",
            "fields",
            fields,
            "boost",
            boost));
  }
}
