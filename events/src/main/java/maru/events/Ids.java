package maru.events;

import java.util.regex.Pattern;

/// What all ids have in common.
public final class Ids {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  /// Refuses with [IllegalArgumentException] what is not a UUID in canonical lower case.
  public static void requireUuid(String text) {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("not a UUID in canonical form");
    }
  }
}
