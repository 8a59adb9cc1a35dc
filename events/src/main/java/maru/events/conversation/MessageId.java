package maru.events.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record MessageId(@JsonValue String value) implements Comparable<MessageId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public MessageId {
    Ids.requireUuid(value);
  }

  public static MessageId of(UUID id) {
    return new MessageId(id.toString());
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
