package maru.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Metadata as JSON and back; what is absent takes no room.
final class MetadataJson {
  private static final String EMPTY = "{}";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private MetadataJson() {}

  static String write(Metadata metadata) {
    return metadata.equals(Metadata.NONE) ? EMPTY : MAPPER.writeValueAsString(metadata);
  }

  static Metadata read(String json) {
    return json.equals(EMPTY) ? Metadata.NONE : MAPPER.readValue(json, Metadata.class);
  }
}
