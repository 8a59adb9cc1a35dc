package maru.events.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import maru.events.Ids;

/// A UUID in its canonical text form, in lower case.
public record SurveyId(@JsonValue String value) implements Comparable<SurveyId> {

  /// Refuses with [IllegalArgumentException] what is not a canonical UUID.
  @JsonCreator
  public SurveyId {
    Ids.requireUuid(value);
  }

  public static SurveyId of(UUID id) {
    return new SurveyId(id.toString());
  }

  @Override
  public int compareTo(SurveyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
