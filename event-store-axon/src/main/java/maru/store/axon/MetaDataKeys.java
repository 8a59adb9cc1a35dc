package maru.store.axon;

import java.util.HashMap;
import java.util.Map;
import maru.store.Metadata;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// What an event's metadata is called in Axon's: `by`, `correlation`, `causation`, `trace`,
/// `imported`. What is absent is not there.
final class MetaDataKeys {
  private MetaDataKeys() {}

  static MetaData of(Metadata metadata) {
    if (metadata.equals(Metadata.NONE)) {
      return MetaData.emptyInstance();
    }
    Map<String, Object> entries = new HashMap<>();
    put(entries, "by", metadata.by() == null ? null : metadata.by().value());
    put(entries, "correlation", metadata.correlation());
    put(entries, "causation", metadata.causation());
    put(entries, "trace", metadata.trace());
    if (metadata.imported()) {
      entries.put("imported", true);
    }
    return MetaData.from(entries);
  }

  private static void put(Map<String, Object> entries, String key, @Nullable String value) {
    if (value != null) {
      entries.put(key, value);
    }
  }
}
