package maru.query.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One Elasticsearch, reached by any of its nodes. Thread-safe. Why not the typed client:
/// docs/adr/0030.
public final class Elastic implements AutoCloseable {
  private static final int CONNECTIONS = 64;
  private static final int REFUSED = 400;
  private final Rest5Client client;

  public Elastic(List<URI> nodes) {
    client =
        Rest5Client.builder(nodes)
            .setCompressionEnabled(false)
            .setConnectionManagerCallback(connections ->
                connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
            .build();
  }

  /// Sends and waits for the answer, which is empty when there is none. Refuses with
  /// [ElasticException] every status from 400 on.
  ///
  /// @param body anything that is JSON: maps, lists, records; bytes are sent as they are
  public JsonNode send(String method, String path, @Nullable Object body) {
    try {
      return tree(client.performRequest(request(method, path, body)));
    } catch (IOException e) {
      throw failure(method + " " + path, e);
    }
  }

  public JsonNode get(String path) {
    return send("GET", path, null);
  }

  /// As [#send], without waiting. Fails with [ElasticException].
  public CompletableFuture<JsonNode> sendLater(String method, String path, @Nullable Object body) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    var _ =
        client.performRequestAsync(
            request(method, path, body),
            new ResponseListener() {
              @Override
              public void onSuccess(Response response) {
                try {
                  answer.complete(tree(response));
                } catch (IOException | RuntimeException e) {
                  answer.completeExceptionally(failure(method + " " + path, e));
                }
              }

              @Override
              public void onFailure(Exception e) {
                answer.completeExceptionally(failure(method + " " + path, e));
              }
            });
    return answer;
  }

  public boolean exists(String path) {
    try {
      return client.performRequest(new Request("HEAD", path)).getStatusCode() == 200;
    } catch (ResponseException e) {
      if (e.getResponse().getStatusCode() == 404) {
        return false;
      }
      throw failure("HEAD " + path, e);
    } catch (IOException e) {
      throw failure("HEAD " + path, e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Request request(String method, String path, @Nullable Object body) {
    Request request = new Request(method, path);
    if (body instanceof byte[] lines) {
      request.setEntity(new ByteArrayEntity(lines, ContentType.create("application/x-ndjson")));
    } else if (body != null) {
      request.setEntity(
          new ByteArrayEntity(Json.MAPPER.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    }
    return request;
  }

  private static JsonNode tree(Response response) throws IOException {
    JsonNode answer = content(response);
    if (response.getStatusCode() >= REFUSED) {
      throw new ElasticException(response.getStatusCode(), answer.path("error").toString());
    }
    return answer;
  }

  private static JsonNode content(Response response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return MissingNode.getInstance();
    }
    try (InputStream content = entity.getContent()) {
      return Json.MAPPER.readTree(content);
    }
  }

  private static ElasticException failure(String what, Exception cause) {
    if (cause instanceof ElasticException known) {
      return known;
    }
    if (cause instanceof ResponseException refused) {
      return new ElasticException(refused.getResponse().getStatusCode(), refused);
    }
    return new ElasticException(what + " had no answer", cause);
  }
}
