package maru.command.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import maru.command.Refusal;
import maru.command.Refused;
import maru.command.Refused.FieldError;
import org.jspecify.annotations.Nullable;

/// Checks the fields of one request, collects all that is wrong with them, and refuses once.
///
/// Every method answers with the clean value, or with a harmless stand-in if it noted an error;
/// call [#refuse] before the values are used. Text is normalised to NFC and trimmed; its length is
/// counted in characters as people see code points, not in UTF-16 units.
public final class Fields {
  private final List<FieldError> errors = new ArrayList<>();

  /// A text without line breaks, `least..most` characters long.
  public String line(String field, @Nullable String value, int least, int most) {
    return text(field, value, least, most, false);
  }

  /// A text that may have line breaks and tabs, `least..most` characters long. With `least` 0 it
  /// may be empty, but not absent.
  public String prose(String field, @Nullable String value, int least, int most) {
    return text(field, value, least, most, true);
  }

  /// Like [#line]; absent and blank are both null.
  public @Nullable String optionalLine(String field, @Nullable String value, int least, int most) {
    return value == null || value.isBlank() ? null : line(field, value, least, most);
  }

  /// Lines without repetition, in their order, at most `mostEntries`. Absent is empty.
  public List<String> lines(
      String field, @Nullable List<@Nullable String> values, int mostEntries, int mostCharacters) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > mostEntries) {
      refuse(field, FieldRefusal.TOO_MANY, mostEntries);
      return List.of();
    }
    Set<String> lines = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      lines.add(line(field + "[" + i + "]", values.get(i), 1, mostCharacters));
    }
    return List.copyOf(lines);
  }

  public int number(String field, @Nullable Integer value, int least, int most) {
    if (value == null) {
      refuse(field, FieldRefusal.REQUIRED);
      return least;
    }
    if (value < least || value > most) {
      refuse(field, FieldRefusal.OUT_OF_RANGE, least, most);
      return least;
    }
    return value;
  }

  /// Notes that the field is absent, if it is; then `standIn` is the answer.
  public <T> T required(String field, @Nullable T value, T standIn) {
    if (value == null) {
      refuse(field, FieldRefusal.REQUIRED);
      return standIn;
    }
    return value;
  }

  /// Notes an error of the caller's own.
  public void refuse(String field, Refusal refusal, Object... arguments) {
    errors.add(new FieldError(field, refusal, Arrays.asList(arguments)));
  }

  /// Refuses if anything was noted.
  public void refuse() {
    if (!errors.isEmpty()) {
      throw Refused.fields(errors);
    }
  }

  private String text(
      String field, @Nullable String value, int least, int most, boolean lineBreaks) {
    if (value == null) {
      refuse(field, FieldRefusal.REQUIRED);
      return "";
    }
    String text =
        Normalizer.normalize(
            lineBreaks ? value.replace("\r\n", "\n").replace('\r', '\n') : value,
            Normalizer.Form.NFC);
    text = text.strip();
    int length = text.codePointCount(0, text.length());
    if (text.codePoints().anyMatch(c -> isControl(c, lineBreaks))) {
      refuse(field, FieldRefusal.CONTROL_CHARACTER);
    } else if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      refuse(field, FieldRefusal.BROKEN_CHARACTER);
    } else if (length == 0 && least > 0) {
      refuse(field, FieldRefusal.BLANK);
    } else if (length < least) {
      refuse(field, FieldRefusal.TOO_SHORT, least);
    } else if (length > most) {
      refuse(field, FieldRefusal.TOO_LONG, most);
    } else {
      return text;
    }
    return "";
  }

  private static boolean isControl(int c, boolean lineBreaks) {
    return Character.isISOControl(c) && !(lineBreaks && (c == '\n' || c == '\t'));
  }
}
