package maru.query.korean;

import java.util.Locale;

/// Korean in Latin letters, folded so that the usual ways of writing one word come out alike:
/// kkotkkoji, kkot-kkoji and gotgoji are one.
public final class Romanisation {
  private static final String[] INITIAL = {
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h"
  };
  private static final String[] VOWEL = {
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i"
  };
  private static final String[] FINAL = {
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t"
  };

  /// A final that moves to the next syllable when that begins with a vowel.
  private static final String[] LINKED = {
    "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m",
    "b", "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", ""
  };

  private static final int SILENT = 11;
  private static final String[][] SPELLINGS = {
    {"eo", "o"},
    {"eu", "u"},
    {"ae", "e"},
    {"oe", "e"},
    {"ui", "i"},
    {"oo", "u"},
    {"ee", "i"},
    {"ch", "j"},
    {"ck", "g"},
    {"sh", "s"},
    {"ph", "b"},
    {"th", "d"},
  };
  private static final String FROM = "ktplcfvzq";
  private static final String TO = "gdbrgbbjg";

  private Romanisation() {}

  /// Folded Latin of a Korean text, without spaces; Latin in it is folded too.
  public static String of(String text) {
    StringBuilder latin = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Hangul.isSyllable(c)) {
        int[] parts = Hangul.parts(c);
        latin.append(INITIAL[parts[0]]).append(VOWEL[parts[1]]);
        latin.append(linksTo(text, i + 1) ? LINKED[parts[2]] : FINAL[parts[2]]);
      } else if (Character.isLetterOrDigit(c)) {
        latin.append(c);
      }
    }
    return fold(latin.toString());
  }

  /// Latin letters and digits only, in one spelling.
  public static String fold(String latin) {
    String folded = latin.toLowerCase(Locale.ROOT);
    for (String[] spelling : SPELLINGS) {
      folded = folded.replace(spelling[0], spelling[1]);
    }
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int at = FROM.indexOf(c);
      char plain = at < 0 ? c : TO.charAt(at);
      boolean keeps = (plain >= 'a' && plain <= 'z') || (plain >= '0' && plain <= '9');
      if (keeps && (out.isEmpty() || out.charAt(out.length() - 1) != plain)) {
        out.append(plain);
      }
    }
    return out.toString();
  }

  private static boolean linksTo(String text, int next) {
    return next < text.length()
        && Hangul.isSyllable(text.charAt(next))
        && Hangul.parts(text.charAt(next))[0] == SILENT;
  }
}
