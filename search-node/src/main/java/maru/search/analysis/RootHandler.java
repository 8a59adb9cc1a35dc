package maru.search.analysis;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/// `GET /` and `HEAD /`: clients ask here for the version. In the distribution a module answers
/// that is not among the jars of Maven Central.
final class RootHandler extends BaseRestHandler {

  private final Supplier<DiscoveryNodes> nodes;
  private final String clusterName;

  RootHandler(Supplier<DiscoveryNodes> nodes, String clusterName) {
    this.nodes = nodes;
    this.clusterName = clusterName;
  }

  @Override
  public String getName() {
    return "root";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    return channel -> {
      try (XContentBuilder json = channel.newBuilder()) {
        channel.sendResponse(new RestResponse(RestStatus.OK, describe(json)));
      }
    };
  }

  private XContentBuilder describe(XContentBuilder json) throws IOException {
    Build build = Build.current();
    return json.startObject()
        .field("name", nodes.get().getLocalNode().getName())
        .field("cluster_name", clusterName)
        .field("cluster_uuid", "_na_")
        .startObject("version")
        .field("number", build.version())
        .field("build_flavor", "default")
        .field("build_type", "unknown")
        .field("build_hash", build.hash())
        .field("build_date", build.date())
        .field("build_snapshot", build.isSnapshot())
        .field("lucene_version", Version.LATEST.toString())
        .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
        .field("minimum_index_compatibility_version", build.minIndexCompatVersion())
        .endObject()
        .field("tagline", "You Know, for Search")
        .endObject();
  }
}
