package maru.analytics.sink;

import tools.jackson.databind.json.JsonMapper;

/// One document to be written. Of the same id, the greatest version stays, in whatever order they
/// arrive.
///
/// @param index the alias to write to
/// @param version the watermark at which it was made
public record DocumentWrite(String index, String id, long version, String json) {

  public static DocumentWrite of(String index, String id, long version, Object document) {
    return new DocumentWrite(index, id, version, JsonMapper.shared().writeValueAsString(document));
  }
}
