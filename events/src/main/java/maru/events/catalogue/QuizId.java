package maru.events.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record QuizId(@JsonValue String value) implements Comparable<QuizId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public QuizId {
    Ids.requireUuid(value);
  }

  public static QuizId of(UUID id) {
    return new QuizId(id.toString());
  }

  @Override
  public int compareTo(QuizId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
