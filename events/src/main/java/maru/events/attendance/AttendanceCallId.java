package maru.events.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record AttendanceCallId(@JsonValue String value) implements Comparable<AttendanceCallId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public AttendanceCallId {
    Ids.requireUuid(value);
  }

  public static AttendanceCallId of(UUID id) {
    return new AttendanceCallId(id.toString());
  }

  @Override
  public int compareTo(AttendanceCallId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
