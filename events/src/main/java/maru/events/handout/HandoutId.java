package maru.events.handout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record HandoutId(@JsonValue String value) implements Comparable<HandoutId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public HandoutId {
    Ids.requireUuid(value);
  }

  public static HandoutId of(UUID id) {
    return new HandoutId(id.toString());
  }

  @Override
  public int compareTo(HandoutId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
