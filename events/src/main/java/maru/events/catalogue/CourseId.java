package maru.events.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record CourseId(@JsonValue String value) implements Comparable<CourseId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public CourseId {
    Ids.requireUuid(value);
  }

  public static CourseId of(UUID id) {
    return new CourseId(id.toString());
  }

  @Override
  public int compareTo(CourseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
