package maru.query.classroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import maru.events.PersonalText;

/// Opens what somebody typed. Empty once its author is forgotten.
@FunctionalInterface
interface Words {
  Optional<String> open(PersonalText text);

  /// Opens the same text once. Not thread-safe.
  static Words remembering(Words words) {
    Map<PersonalText, Optional<String>> known = new HashMap<>();
    return text -> known.computeIfAbsent(text, words::open);
  }
}
