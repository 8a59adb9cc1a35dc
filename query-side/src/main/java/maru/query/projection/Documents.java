package maru.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.query.elastic.BulkRequest;
import maru.query.elastic.Elastic;
import maru.query.elastic.Json;
import maru.store.axon.TryAgainException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Documents of one index that are being folded: read once, changed in memory, written once. For
/// one thread.
final class Documents<D> {
  private final Elastic elastic;
  private final Projection<D> projection;
  private final String index;
  private final Map<String, Entry<D>> entries = new HashMap<>();
  private final Map<String, Entry<D>> changed = new LinkedHashMap<>();

  Documents(Elastic elastic, Projection<D> projection, String index) {
    this.elastic = elastic;
    this.projection = projection;
    this.index = index;
  }

  /// @param version the position that the document is built to; 0: there is none yet
  private record Entry<D>(@Nullable D document, long version) {}

  /// Reads what is not read yet, all at once.
  void load(Collection<String> ids) {
    List<String> missing = ids.stream().filter(id -> !entries.containsKey(id)).distinct().toList();
    if (missing.isEmpty()) {
      return;
    }
    JsonNode answer = elastic.send("POST", "/" + index + "/_mget", Map.of("ids", missing));
    for (JsonNode found : answer.path("docs")) {
      if (found.has("error")) {
        // Reading fails for what is around (a shard that is not open yet), never for an event.
        throw new TryAgainException(
            index + " is not readable", new IllegalStateException(found.path("error").toString()));
      }
      D document =
          found.path("found").asBoolean()
              ? Json.MAPPER.treeToValue(found.path("_source"), projection.documentClass())
              : null;
      entries.put(
          found.path("_id").asString(), new Entry<>(document, found.path("_version").asLong()));
    }
  }

  /// Folds an event into its document, unless that is built to the event's position already.
  void fold(String id, PastEvent event) {
    load(List.of(id));
    Entry<D> before = entries.get(id);
    if (before != null && before.version >= event.position()) {
      return;
    }
    D after = projection.apply(before == null ? null : before.document, event);
    if (after != null) {
      Entry<D> entry = new Entry<>(after, event.position());
      entries.put(id, entry);
      changed.put(id, entry);
    }
  }

  /// The changed documents as one request, which no longer count as changed.
  BulkRequest take() {
    BulkRequest bulk = new BulkRequest(index);
    changed.forEach((id, entry) -> put(bulk, id, entry));
    changed.clear();
    return bulk;
  }

  /// As [#take], in requests of at most so many documents and about so many bytes, each made when
  /// it is asked for.
  Iterable<BulkRequest> takeInParts(int most, int bytes) {
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return !changed.isEmpty();
          }

          @Override
          public BulkRequest next() {
            BulkRequest bulk = new BulkRequest(index);
            Iterator<Map.Entry<String, Entry<D>>> left = changed.entrySet().iterator();
            while (left.hasNext() && bulk.size() < most && bulk.bytes() < bytes) {
              Map.Entry<String, Entry<D>> entry = left.next();
              put(bulk, entry.getKey(), entry.getValue());
              left.remove();
            }
            return bulk;
          }
        };
  }

  private void put(BulkRequest bulk, String id, Entry<D> entry) {
    if (entry.document != null) {
      bulk.put(id, entry.version, projection.indexed(entry.document));
    }
  }

  int changes() {
    return changed.size();
  }

  /// Forgets documents that are not changed. They are read again when they are needed.
  void forget() {
    List<String> unchanged = new ArrayList<>(entries.keySet());
    unchanged.removeAll(changed.keySet());
    unchanged.forEach(entries::remove);
  }

  /// For an index that nobody else writes and that began empty: what is not here is nowhere.
  void assumeNew(Collection<String> ids) {
    ids.forEach(id -> entries.putIfAbsent(id, new Entry<>(null, 0)));
  }
}
