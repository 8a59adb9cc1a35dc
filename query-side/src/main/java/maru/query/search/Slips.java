package maru.query.search;

import java.util.ArrayList;
import java.util.List;

/// Letters that are taken for each other without changing what one hears much, or by a Shift held
/// or missed: ㄱ and ㄲ, ㅐ and ㅔ.
final class Slips {
  private static final String ONE = "ㄱㄷㅂㅅㅈㅐㅒㅗ";
  private static final String OTHER = "ㄲㄸㅃㅆㅉㅔㅖㅛ";

  private Slips() {}

  /// Each way to write the letters with one of them taken for its like.
  static List<String> of(String letters) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      char like = like(letters.charAt(i));
      if (like != 0) {
        all.add(letters.substring(0, i) + like + letters.substring(i + 1));
      }
    }
    return all;
  }

  private static char like(char letter) {
    int one = ONE.indexOf(letter);
    if (one >= 0) {
      return OTHER.charAt(one);
    }
    int other = OTHER.indexOf(letter);
    return other >= 0 ? ONE.charAt(other) : 0;
  }
}
