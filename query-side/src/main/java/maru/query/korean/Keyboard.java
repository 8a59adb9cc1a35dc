package maru.query.korean;

/// What was typed with the keyboard in the wrong language, on the standard two-set layout.
public final class Keyboard {
  private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
  private static final String LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

  private Keyboard() {}

  /// qntrmfTl → 붓글씨. Keys that mean nothing with Shift are read without it.
  public static String korean(String latin) {
    StringBuilder letters = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char key = latin.charAt(i);
      int at = KEYS.indexOf(key);
      if (at < 0) {
        at = KEYS.indexOf(Character.toLowerCase(key));
      }
      letters.append(at < 0 ? key : LETTERS.charAt(at));
    }
    return Syllables.of(letters.toString());
  }

  /// ㅛㅐㅎㅁ → yoga.
  public static String latin(String korean) {
    StringBuilder keys = new StringBuilder(korean.length() * 2);
    for (int i = 0; i < korean.length(); i++) {
      char c = korean.charAt(i);
      if (Hangul.isSyllable(c) || Hangul.isLetter(c)) {
        Hangul.letters(String.valueOf(c)).chars().forEach(l -> keys.append(key((char) l)));
      } else {
        keys.append(c);
      }
    }
    return keys.toString();
  }

  /// Whether Latin letters read as Korean make whole syllables, one half-typed at most.
  public static boolean looksKorean(String latin) {
    if (Hangul.in(latin) || latin.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    String korean = Words.compact(korean(latin));
    long whole = korean.chars().filter(c -> Hangul.isSyllable((char) c)).count();
    long broken = korean.chars().filter(c -> Hangul.isLetter((char) c)).count();
    return whole > 0 && broken <= 1 && broken < whole;
  }

  /// Whether Hangul is likelier to be an English word: it has letters that stand alone.
  public static boolean looksLatin(String korean) {
    String compact = Words.compact(korean);
    boolean broken = compact.chars().anyMatch(c -> Hangul.isVowel((char) c));
    return broken && compact.length() > 1 && compact.chars().allMatch(c -> isHangul((char) c));
  }

  private static boolean isHangul(char c) {
    return Hangul.isSyllable(c) || Hangul.isLetter(c);
  }

  private static char key(char letter) {
    int at = LETTERS.indexOf(letter);
    return at < 0 ? letter : Character.toLowerCase(KEYS.charAt(at));
  }
}
