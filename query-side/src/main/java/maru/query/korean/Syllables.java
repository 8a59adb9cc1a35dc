package maru.query.korean;

/// Puts letters together to syllables, as a Korean keyboard does while one types.
public final class Syllables {
  private final StringBuilder text = new StringBuilder();
  private char initial;
  private String vowel = "";
  private String end = "";

  private Syllables() {}

  public static String of(String letters) {
    Syllables syllables = new Syllables();
    letters.chars().forEach(c -> syllables.type((char) c));
    syllables.flush();
    return syllables.text.toString();
  }

  private void type(char c) {
    if (Hangul.isConsonant(c)) {
      consonant(c);
    } else if (Hangul.isVowel(c)) {
      vowel(c);
    } else {
      flush();
      text.append(c);
    }
  }

  private void consonant(char c) {
    if (initial != 0 && !vowel.isEmpty() && Hangul.isFinalOf(end + c)) {
      end += c;
    } else {
      flush();
      initial = c;
    }
  }

  private void vowel(char c) {
    if (!end.isEmpty()) {
      char moved = end.charAt(end.length() - 1);
      end = end.substring(0, end.length() - 1);
      flush();
      initial = moved;
      vowel = String.valueOf(c);
    } else if (initial != 0 && Hangul.isVowelOf(vowel + c)) {
      vowel += c;
    } else {
      flush();
      if (initial == 0) {
        text.append(c);
      }
    }
  }

  private void flush() {
    if (initial != 0) {
      char syllable = vowel.isEmpty() ? 0 : Hangul.syllable(initial, vowel, end);
      text.append(syllable == 0 ? initial + vowel + end : String.valueOf(syllable));
    }
    initial = 0;
    vowel = "";
    end = "";
  }
}
