package maru.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads an instant from an ISO-8601 text with an offset, and from nothing else: a bare number may
/// mean seconds or milliseconds.
final class InstantText extends StdDeserializer<Instant> {

  InstantText() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(getValueType(context), json);
    }
    String text = json.getString();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return (Instant)
          context.handleWeirdStringValue(Instant.class, text, "not an ISO-8601 instant");
    }
  }
}
