package maru.query.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import maru.query.korean.Hangul;
import maru.query.korean.Keyboard;
import maru.query.korean.Words;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, without the words that only say that it is a class.
///
/// @param text words between single spaces; not empty
/// @param subject the text without the words that a course may lack: when, for whom, where; null
///   where none is left
/// @param times when one would like to meet
record Asked(String text, @Nullable String subject, Times times) {
  /// Longer questions are cut.
  static final int MOST_CHARACTERS = 100;

  private static final Set<String> FILLER = words("filler.txt");
  private static final Set<String> GENERIC = words("generic.txt");
  private static final int SHORTEST_SUBJECT = 2;
  private static final List<String> ENDINGS =
      List.of("수업", "강의", "강좌", "클래스", "교실", "레슨", "배우기", "선생님", "쌤");

  /// Null if nothing is asked.
  static @Nullable Asked of(@Nullable String typed) {
    String text = typed == null ? "" : Words.typed(typed, MOST_CHARACTERS);
    if (Words.compact(text).isEmpty()) {
      return null;
    }
    List<String> meant =
        Words.of(text).stream().filter(word -> !FILLER.contains(word)).map(Asked::stem).toList();
    String kept = meant.isEmpty() ? text : keptCase(text, meant);
    List<String> subject =
        meant.stream().filter(word -> Times.of(word) == null && !GENERIC.contains(word)).toList();
    return new Asked(kept, subject(kept, meant, subject), Times.of(meant));
  }

  /// Looked for as it stands.
  static Asked plain(String text) {
    return new Asked(text, text, Times.ANY);
  }

  /// Whether some words may be missing from a course.
  boolean hasMore() {
    return !text.equals(subject);
  }

  /// What it is about: the subject, or else all there is.
  Asked about() {
    return plain(subject == null ? text : subject);
  }

  /// What was meant if the keyboard stood in the wrong language; null if that makes no sense.
  @Nullable Asked slipped() {
    String keys = withoutCapsLock(text);
    if (Keyboard.looksKorean(keys)) {
      return of(Keyboard.korean(keys));
    }
    return Keyboard.looksLatin(text) ? of(Keyboard.latin(text)) : null;
  }

  List<String> words() {
    return Words.of(text);
  }

  String compact() {
    return Words.compact(text);
  }

  boolean initials() {
    return Hangul.areInitials(text);
  }

  boolean korean() {
    return Hangul.in(text);
  }

  /// A single syllable says too little: 글 쓰기 is 글쓰기.
  private static @Nullable String subject(String text, List<String> meant, List<String> subject) {
    if (subject.equals(meant)) {
      return text;
    }
    String words = String.join(" ", subject);
    return subject.isEmpty() ? null : words.length() < SHORTEST_SUBJECT ? text : words;
  }

  /// With Caps Lock on, Shift makes the small letters.
  private static String withoutCapsLock(String text) {
    long large = text.chars().filter(Character::isUpperCase).count();
    long small = text.chars().filter(Character::isLowerCase).count();
    if (large <= small) {
      return text;
    }
    StringBuilder swapped = new StringBuilder(text.length());
    text.chars()
        .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
        .forEach(c -> swapped.append((char) c));
    return swapped.toString();
  }

  /// Shift matters for a keyboard slip: as long as nothing was left out, the text stays as it is.
  private static String keptCase(String text, List<String> meant) {
    return Words.of(text).equals(meant) ? text : String.join(" ", meant);
  }

  /// 붓글씨수업 asks for 붓글씨.
  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() >= ending.length() + 2) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static Set<String> words(String file) {
    try (InputStream words = Hangul.class.getResourceAsStream(file)) {
      if (words == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
