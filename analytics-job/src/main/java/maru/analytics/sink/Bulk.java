package maru.analytics.sink;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents that are sent together.
record Bulk(List<DocumentWrite> writes) {
  private static final int OLDER = 409;
  private static final int TOO_MANY_REQUESTS = 429;

  String lines() {
    StringBuilder lines = new StringBuilder(writes.size() * 512);
    for (DocumentWrite write : writes) {
      lines
          .append("{\"index\":{\"_index\":\"")
          .append(write.index())
          .append("\",\"_id\":")
          .append(JsonMapper.shared().writeValueAsString(write.id()))
          .append(",\"version\":")
          .append(write.version())
          .append(",\"version_type\":\"external\",\"require_alias\":true}}\n")
          .append(write.json())
          .append('\n');
    }
    return lines.toString();
  }

  /// What became of the documents. Those that are in neither list stand in the index, at this
  /// version or a newer one.
  ///
  /// @param again to be sent once more
  /// @param refused for ever, with the reasons
  record Outcome(List<DocumentWrite> again, List<String> refused) {}

  /// Reads every item of the answer.
  Outcome outcome(Elasticsearch.Answer answer) {
    if (isPassing(answer.status())) {
      return new Outcome(writes, List.of());
    }
    if (answer.status() >= 300) {
      return new Outcome(List.of(), List.of(answer.status() + " for a bulk: " + answer.body()));
    }
    List<DocumentWrite> again = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    int at = 0;
    for (JsonNode item : JsonMapper.shared().readTree(answer.body()).path("items")) {
      JsonNode result = item.path("index");
      int status = result.path("status").asInt();
      DocumentWrite write = writes.get(at++);
      if (isPassing(status)) {
        again.add(write);
      } else if (status >= 300 && status != OLDER) {
        refused.add(write.index() + "/" + write.id() + ": " + result.path("error"));
      }
    }
    return new Outcome(again, refused);
  }

  private static boolean isPassing(int status) {
    return status == TOO_MANY_REQUESTS || status >= 500;
  }
}
