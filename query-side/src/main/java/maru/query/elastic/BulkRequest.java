package maru.query.elastic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Documents to be written at once, each with the position it was built to as its external version.
/// An older one than what stands in the index is skipped by Elasticsearch, which is no error.
public final class BulkRequest {
  private static final int CONFLICT = 409;
  private final String index;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 14);
  private final List<String> ids = new ArrayList<>();

  public BulkRequest(String index) {
    this.index = index;
  }

  public void put(String id, long version, Object document) {
    ids.add(id);
    String action =
        "{\"index\":{\"_id\":\""
            + id
            + "\",\"version\":"
            + version
            + ",\"version_type\":\"external\"}}\n";
    lines.writeBytes(action.getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(Json.MAPPER.writeValueAsBytes(document));
    lines.write('\n');
  }

  public int size() {
    return ids.size();
  }

  public int bytes() {
    return lines.size();
  }

  /// What Elasticsearch did with each document.
  public Outcome send(Elastic elastic) {
    if (ids.isEmpty()) {
      return new Outcome(Set.of(), List.of());
    }
    return outcome(elastic.send("POST", path(), lines.toByteArray()));
  }

  public String path() {
    return "/" + index + "/_bulk?filter_path=errors,items.*.status,items.*.error,items.*._id";
  }

  /// For those who send by themselves.
  public byte[] body() {
    return lines.toByteArray();
  }

  /// Reads every item of the answer.
  public Outcome outcome(JsonNode answer) {
    Set<String> older = new HashSet<>();
    List<Failed> failed = new ArrayList<>();
    if (answer.path("errors").asBoolean()) {
      int at = 0;
      for (JsonNode item : answer.path("items")) {
        JsonNode result = item.path("index");
        int status = result.path("status").asInt();
        if (status == CONFLICT) {
          older.add(ids.get(at));
        } else if (status >= 300) {
          failed.add(new Failed(ids.get(at), status, result.path("error").toString()));
        }
        at++;
      }
    }
    return new Outcome(older, failed);
  }

  /// What became of the documents.
  ///
  /// @param older ids of documents that stand in the index at this version or a newer one
  /// @param failed what was not written
  public record Outcome(Set<String> older, List<Failed> failed) {}

  public record Failed(String id, int status, String error) {
    private static final int TOO_MANY_REQUESTS = 429;

    /// Whether the same document may be written later.
    public boolean passing() {
      return status == TOO_MANY_REQUESTS || status >= 500;
    }
  }
}
