package maru.query.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import maru.query.elastic.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Where a page ended.
///
/// @param attempt which reading of the words found it
/// @param after the last item's sort keys
record Cursor(int attempt, JsonNode after) {

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.MAPPER.writeValueAsBytes(this));
  }

  /// Null if it is none of ours.
  static @Nullable Cursor of(String text) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = Json.MAPPER.readValue(json, Cursor.class);
      return cursor.attempt >= 0 && cursor.after != null && cursor.after.isArray() ? cursor : null;
    } catch (IllegalArgumentException | JacksonException e) {
      return null;
    }
  }
}
