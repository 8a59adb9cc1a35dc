package maru.query.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a text has what was asked, however either is spaced: as HTML with `<em>`.
final class Marked {
  private Marked() {}

  /// Null if it is not there.
  static @Nullable String in(String text, String compact) {
    StringBuilder letters = new StringBuilder();
    int[] at = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        at[letters.length()] = i;
        letters.append(c);
      }
    }
    int found = letters.toString().toLowerCase(Locale.ROOT).indexOf(compact);
    if (found < 0 || compact.isEmpty()) {
      return null;
    }
    int from = at[found];
    int to = at[found + compact.length() - 1] + 1;
    return escaped(text.substring(0, from))
        + "<em>"
        + escaped(text.substring(from, to))
        + "</em>"
        + escaped(text.substring(to));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;");
  }
}
