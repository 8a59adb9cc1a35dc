package maru.events.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record MemberId(@JsonValue String value) implements Comparable<MemberId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public MemberId {
    Ids.requireUuid(value);
  }

  public static MemberId of(UUID id) {
    return new MemberId(id.toString());
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
