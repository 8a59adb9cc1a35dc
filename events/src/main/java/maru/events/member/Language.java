package maru.events.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The languages that Maru speaks, by ISO 639-1.
public enum Language {
  KO,
  EN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Refuses with [IllegalArgumentException] what Maru doesn't speak.
  @JsonCreator
  public static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
