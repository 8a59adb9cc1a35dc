package maru.query.korean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text's words, and the text from each of its words on.
public final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /// What a person typed, in one Unicode form, single spaces, no control characters, at most
  /// `length` characters.
  public static String typed(String text, int length) {
    String clean =
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return clean.codePointCount(0, clean.length()) <= length
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, length)).strip();
  }

  /// Letters and digits only, in lower case.
  public static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(compact::appendCodePoint);
    return compact.toString().toLowerCase(Locale.ROOT);
  }

  public static List<String> of(String text) {
    return BETWEEN
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /// The compact text from its first word, from its second, and so on.
  public static List<String> tails(String text) {
    List<String> words = of(text);
    List<String> tails = new ArrayList<>(words.size());
    String tail = "";
    for (int i = words.size() - 1; i >= 0; i--) {
      tail = words.get(i) + tail;
      tails.addFirst(tail);
    }
    return tails;
  }

  /// Each word, and each two neighbours as one.
  public static List<String> singlesAndPairs(String text) {
    List<String> words = of(text);
    List<String> all = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      all.add(words.get(i - 1) + words.get(i));
    }
    return all;
  }
}
