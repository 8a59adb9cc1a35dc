package maru.search.node;

import java.nio.file.Path;
import org.elasticsearch.common.settings.Settings;

/// Settings of the one node: loopback only, a cluster of its own, no index made by accident.
final class NodeSettings {

  private NodeSettings() {}

  static Settings of(Path home, Path data, String httpPort) {
    return Settings.builder()
        .put("path.home", home.toString())
        .put("path.data", data.toString())
        .put("path.logs", data.resolve("logs").toString())
        .put("cluster.name", "maru")
        .put("node.name", "maru")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", httpPort)
        .put("transport.port", "0")
        .put("node.processors", Runtime.getRuntime().availableProcessors())
        // A laptop's disk is often fuller than the watermarks made for servers; shards must open.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        // A misspelt index name is an error, not a new index without a mapping.
        .put("action.auto_create_index", false)
        .build();
  }
}
