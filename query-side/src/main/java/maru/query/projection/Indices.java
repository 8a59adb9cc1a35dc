package maru.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maru.query.elastic.Elastic;
import maru.query.elastic.ElasticException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The indices of one projection: `<name>-v<n>`, the one in use behind the alias `<name>`.
final class Indices {
  private final Elastic elastic;
  private final Projection<?> projection;

  Indices(Elastic elastic, Projection<?> projection) {
    this.elastic = elastic;
    this.projection = projection;
  }

  /// The index behind the alias; the first one is made when there is none.
  String live() {
    return behindAlias()
        .orElseGet(() -> {
          String first = named(1);
          make(first, true, null);
          return first;
        });
  }

  /// Fields that the projection has learnt since the index was made.
  void learn(String index) {
    JsonNode properties = projection.definition().path("mappings").path("properties");
    elastic.send("PUT", "/" + index + "/_mapping", Map.of("properties", properties));
  }

  Optional<String> behindAlias() {
    if (!elastic.exists("/_alias/" + projection.name())) {
      return Optional.empty();
    }
    return elastic.get("/_alias/" + projection.name()).propertyNames().stream().findFirst();
  }

  /// The index that is being built beside the one in use and has been filled so far that it can
  /// follow.
  Optional<Building> building(String live) {
    int next = number(live) + 1;
    String index = named(next);
    if (!elastic.exists("/" + index)) {
      return Optional.empty();
    }
    JsonNode meta =
        elastic.get("/" + index + "/_mapping").path(index).path("mappings").path("_meta");
    return meta.has("filledTo")
        ? Optional.of(new Building(index, meta.path("filledTo").asLong()))
        : Optional.empty();
  }

  /// @param filledTo the position after which its processor begins
  record Building(String index, long filledTo) {}

  /// A new, empty index beside the one in use, made for writing much at once.
  String makeNext(String live) {
    String next = named(number(live) + 1);
    remove(next);
    make(next, false, "-1");
    return next;
  }

  /// From now on the index may be followed by every process.
  void filled(String index, long position) {
    JsonNode settings = projection.definition().path("settings");
    elastic.send(
        "PUT",
        "/" + index + "/_settings",
        Map.of("refresh_interval", settings.path("refresh_interval").asString("1s")));
    elastic.send("PUT", "/" + index + "/_mapping", Map.of("_meta", Map.of("filledTo", position)));
    elastic.send("POST", "/" + index + "/_refresh", null);
  }

  /// Readers see the one or the other, never none and never both.
  void swap(String from, String to) {
    elastic.send("POST", "/" + to + "/_refresh", null);
    List<Map<String, ?>> actions = new ArrayList<>();
    actions.add(Map.of("remove", Map.of("index", from, "alias", projection.name())));
    actions.add(Map.of("add", Map.of("index", to, "alias", projection.name())));
    elastic.send("POST", "/_aliases", Map.of("actions", actions));
  }

  void remove(String index) {
    if (elastic.exists("/" + index)) {
      elastic.send("DELETE", "/" + index, null);
    }
  }

  private void make(String index, boolean aliased, @Nullable String refresh) {
    ObjectNode definition = (ObjectNode) projection.definition();
    if (aliased) {
      definition.putObject("aliases").putObject(projection.name());
    }
    if (refresh != null) {
      ((ObjectNode) definition.path("settings")).put("refresh_interval", refresh);
    }
    try {
      elastic.send("PUT", "/" + index, definition);
    } catch (ElasticException e) {
      // Another process was faster.
      if (!elastic.exists("/" + index)) {
        throw e;
      }
    }
  }

  private String named(int number) {
    return projection.name() + "-v" + number;
  }

  private int number(String index) {
    return Integer.parseInt(index.substring(projection.name().length() + 2));
  }
}
