package maru.query.korean;

/// Syllables and the letters they are made of. Letters are compatibility jamo (U+3131..U+3163), as
/// keyboards type them; compound vowels and final clusters are split into the strokes that make
/// them, so that a half-typed syllable's letters are a prefix of the whole one's.
public final class Hangul {
  private static final char FIRST = '가';
  private static final char LAST = '힣';
  private static final int VOWELS = 21;
  private static final int FINALS = 28;
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String[] VOWEL_STROKES = {
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ",
    "ㅡ", "ㅡㅣ", "ㅣ"
  };
  private static final String[] FINAL_STROKES = {
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ",
    "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"
  };
  private static final String CLUSTERS = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";
  private static final String[] CLUSTER_STROKES = {
    "ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ"
  };
  private static final char FIRST_VOWEL = 'ㅏ';
  private static final char LAST_VOWEL = 'ㅣ';

  private Hangul() {}

  /// The letters of a text without its spaces and punctuation; Latin letters in lower case.
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSyllable(c)) {
        int index = c - FIRST;
        letters.append(INITIALS.charAt(index / (VOWELS * FINALS)));
        letters.append(VOWEL_STROKES[index / FINALS % VOWELS]);
        letters.append(FINAL_STROKES[index % FINALS]);
      } else if (isLetter(c)) {
        letters.append(strokes(c));
      } else if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /// The first letter of each syllable, without spaces and punctuation; what is no syllable stays.
  public static String initials(String text) {
    StringBuilder initials = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSyllable(c)) {
        initials.append(INITIALS.charAt((c - FIRST) / (VOWELS * FINALS)));
      } else if (CLUSTERS.indexOf(c) >= 0) {
        initials.append(strokes(c));
      } else if (Character.isLetterOrDigit(c)) {
        initials.append(Character.toLowerCase(c));
      }
    }
    return initials.toString();
  }

  /// Whether the text consists of single consonants (and spaces), as ㅂㄱㅆ does.
  public static boolean areInitials(String text) {
    String compact = Words.compact(text);
    return !compact.isEmpty() && compact.chars().allMatch(c -> isConsonant((char) c));
  }

  /// Whether the text has a syllable or a single letter of Hangul.
  public static boolean in(String text) {
    return text.chars().anyMatch(c -> isSyllable((char) c) || isLetter((char) c));
  }

  static boolean isSyllable(char c) {
    return c >= FIRST && c <= LAST;
  }

  static boolean isLetter(char c) {
    return c >= 'ㄱ' && c <= LAST_VOWEL;
  }

  static boolean isConsonant(char c) {
    return c >= 'ㄱ' && c < FIRST_VOWEL;
  }

  static boolean isVowel(char c) {
    return c >= FIRST_VOWEL && c <= LAST_VOWEL;
  }

  /// The syllable of these letters; 0 if there is none.
  static char syllable(char initial, String vowel, String end) {
    int first = INITIALS.indexOf(initial);
    int second = indexOf(VOWEL_STROKES, vowel);
    int third = indexOf(FINAL_STROKES, end);
    return first < 0 || second < 0 || third < 0
        ? 0
        : (char) (FIRST + (first * VOWELS + second) * FINALS + third);
  }

  static boolean isVowelOf(String strokes) {
    return indexOf(VOWEL_STROKES, strokes) >= 0;
  }

  static boolean isFinalOf(String strokes) {
    return indexOf(FINAL_STROKES, strokes) >= 0;
  }

  /// Initial, vowel and final of a syllable as numbers.
  static int[] parts(char syllable) {
    int index = syllable - FIRST;
    return new int[] {
      index / (VOWELS * FINALS), index / FINALS % VOWELS, index % FINALS,
    };
  }

  private static String strokes(char letter) {
    int cluster = CLUSTERS.indexOf(letter);
    if (cluster >= 0) {
      return CLUSTER_STROKES[cluster];
    }
    return isVowel(letter) ? VOWEL_STROKES[letter - FIRST_VOWEL] : String.valueOf(letter);
  }

  private static int indexOf(String[] all, String one) {
    for (int i = 0; i < all.length; i++) {
      if (all[i].equals(one)) {
        return i;
      }
    }
    return -1;
  }
}
