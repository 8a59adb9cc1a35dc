package maru.query.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import maru.query.elastic.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Where a page ended: the last item's sort keys, as text.
public final class PageCursor {
  private PageCursor() {}

  public static String text(JsonNode keys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.MAPPER.writeValueAsBytes(keys));
  }

  /// Refuses with [Refusal#MALFORMED] what is none of ours.
  public static JsonNode read(String text) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      JsonNode keys = Json.MAPPER.readTree(json);
      if (keys.isArray()) {
        return keys;
      }
    } catch (IllegalArgumentException | JacksonException e) {
      throw RefusedQuery.malformed("cursor");
    }
    throw RefusedQuery.malformed("cursor");
  }
}
