package maru.events.enrollment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record SeatHoldId(@JsonValue String value) implements Comparable<SeatHoldId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public SeatHoldId {
    Ids.requireUuid(value);
  }

  public static SeatHoldId of(UUID id) {
    return new SeatHoldId(id.toString());
  }

  @Override
  public int compareTo(SeatHoldId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
