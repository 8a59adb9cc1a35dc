package maru.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of Maru's languages to answer in.
public final class Languages {
  private static final List<Locale> SPOKEN = List.of(Locale.KOREAN, Locale.ENGLISH);

  private Languages() {}

  /// Korean where nothing is asked for, English where only others are.
  ///
  /// @param acceptLanguage the header's value
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.KOREAN;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.KOREAN;
    }
  }
}
