package maru.analytics.sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import maru.documents.AnalyticsIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes the indices that the job writes to, where they are missing.
final class Indices {
  private static final Logger LOG = LoggerFactory.getLogger(Indices.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Elasticsearch elasticsearch;

  Indices(Elasticsearch elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  void ensure() throws IOException {
    for (AnalyticsIndex index : AnalyticsIndex.values()) {
      ObjectNode definition = (ObjectNode) JsonMapper.shared().readTree(definition(index));
      definition.putObject("aliases").putObject(index.alias());
      Elasticsearch.Answer answer =
          elasticsearch.put("/" + index.versioned(), definition.toString(), TIMEOUT);
      if (answer.status() < 300) {
        LOG.info("made the index {}", index.versioned());
      } else if (!answer.body().contains("resource_already_exists_exception")) {
        throw new IOException(index.versioned() + " could not be made: " + answer.body());
      }
    }
  }

  private static String definition(AnalyticsIndex index) throws IOException {
    try (InputStream json = AnalyticsIndex.class.getResourceAsStream(index.file())) {
      if (json == null) {
        throw new IllegalStateException(index.file() + " is not on the class path");
      }
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
