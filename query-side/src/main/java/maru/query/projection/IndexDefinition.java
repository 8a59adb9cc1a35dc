package maru.query.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import maru.query.elastic.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An index's settings and mapping, read from a JSON file beside the projection.
public final class IndexDefinition {
  private IndexDefinition() {}

  /// Reads the file.
  ///
  /// @param analysis stands in for the file's `settings.analysis`
  public static JsonNode read(Class<?> beside, String file, Map<String, ?> analysis) {
    try (InputStream json = beside.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      ObjectNode definition = (ObjectNode) Json.MAPPER.readTree(json);
      if (!analysis.isEmpty()) {
        ObjectNode settings = (ObjectNode) definition.get("settings");
        settings.set("analysis", Json.MAPPER.valueToTree(analysis));
      }
      return definition;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
