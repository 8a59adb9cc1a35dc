package maru.bridge.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The media server, by its REST contract (`media-server/openapi.json`). Thread-safe; every call
/// waits for its answer.
///
/// Refuses with [MediaRefusal].
public final class MediaServer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI base;
  private final String token;

  public MediaServer(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /// A room's router.
  ///
  /// @param created false: it was there already
  /// @param rtpCapabilities what the room can carry
  public record Router(boolean created, JsonNode rtpCapabilities) {}

  /// Gets the room's router, made if it is not there.
  public Router openRouter(String routerId) {
    JsonNode router = answer(call("PUT", "/routers/" + routerId, null));
    return new Router(router.path("created").asBoolean(), router.path("rtpCapabilities"));
  }

  /// What is on the router belongs to a bridge that is gone. What browsers use flows on for a
  /// minute.
  public void abandonTransports(String routerId) {
    call("POST", "/routers/" + routerId + "/abandon", null);
  }

  /// Does nothing where there is none.
  public void closeRouter(String routerId) {
    close("/routers/" + routerId);
  }

  /// Makes a transport, for tracks and for data.
  ///
  /// @return `transportId` and what the browser needs for its end
  public JsonNode createTransport(String routerId) {
    return answer(call("POST", "/routers/" + routerId + "/transports", Map.of("enableSctp", true)));
  }

  /// Makes a transport that takes plain RTP on this machine, from whoever first sends to it.
  ///
  /// @return `transportId`, and the `ip` and `port` where RTP is taken
  public JsonNode createPlainTransport(String routerId) {
    var body = Map.of("direction", "in", "comedia", true);
    return answer(call("POST", "/routers/" + routerId + "/plain-transports", body));
  }

  public void connect(String transportId, JsonNode dtlsParameters) {
    var body = Map.of("dtlsParameters", dtlsParameters);
    call("POST", "/transports/" + transportId + "/connect", body);
  }

  /// For a browser whose network changed.
  ///
  /// @return `iceParameters`
  public JsonNode restartIce(String transportId) {
    return answer(call("POST", "/transports/" + transportId + "/restart-ice", null));
  }

  /// What the transport has sent and received, as the mediasoup documentation has it.
  public JsonNode transportStats(String transportId) {
    return answer(call("GET", "/transports/" + transportId + "/stats", null)).path("stats").path(0);
  }

  public void closeTransport(String transportId) {
    close("/transports/" + transportId);
  }

  /// Takes a track.
  ///
  /// @return the producer's id
  public String produce(String transportId, String kind, JsonNode rtpParameters) {
    var body = Map.of("kind", kind, "rtpParameters", rtpParameters);
    return answer(call("POST", "/transports/" + transportId + "/producers", body))
        .path("producerId")
        .asString();
  }

  /// Nobody receives it until it is resumed.
  public void pauseProducer(String producerId) {
    call("POST", "/producers/" + producerId + "/pause", null);
  }

  public void closeProducer(String producerId) {
    close("/producers/" + producerId);
  }

  /// Offers a track, paused.
  ///
  /// @return `consumerId` and what the browser needs to receive it, once resumed
  public JsonNode consume(String transportId, String producerId, JsonNode rtpCapabilities) {
    var body = Map.of("producerId", producerId, "rtpCapabilities", rtpCapabilities);
    return answer(call("POST", "/transports/" + transportId + "/consumers", body));
  }

  public void resumeConsumer(String consumerId) {
    call("POST", "/consumers/" + consumerId + "/resume", null);
  }

  public void pauseConsumer(String consumerId) {
    call("POST", "/consumers/" + consumerId + "/pause", null);
  }

  public void preferLayers(String consumerId, int spatialLayer, int temporalLayer) {
    var body = Map.of("spatialLayer", spatialLayer, "temporalLayer", temporalLayer);
    call("POST", "/consumers/" + consumerId + "/layers", body);
  }

  /// Takes a data channel.
  ///
  /// @param stream as mediasoup's SCTP stream parameters have it
  /// @return the data producer's id
  public String produceData(String transportId, String label, Map<String, Object> stream) {
    var body = Map.of("sctpStreamParameters", stream, "label", label);
    return answer(call("POST", "/transports/" + transportId + "/data-producers", body))
        .path("dataProducerId")
        .asString();
  }

  public void closeDataProducer(String dataProducerId) {
    close("/data-producers/" + dataProducerId);
  }

  /// Sends a data channel's messages on.
  ///
  /// @return `dataConsumerId` and what the browser needs to receive it
  public JsonNode consumeData(String transportId, String dataProducerId) {
    var body = Map.of("dataProducerId", dataProducerId);
    return answer(call("POST", "/transports/" + transportId + "/data-consumers", body));
  }

  /// The lines of the server's event stream, until it ends. Close it.
  Stream<String> events(@Nullable String lastEventId) throws InterruptedException {
    HttpRequest.Builder request = request("/events");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<Stream<String>> response =
          http.send(request.GET().build(), BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new MediaRefusal(
            MediaRefusal.UNAVAILABLE, "events answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new MediaRefusal(MediaRefusal.UNAVAILABLE, "events can't be read", e);
    }
  }

  private void close(String path) {
    try {
      call("DELETE", path, null);
    } catch (MediaRefusal e) {
      if (!e.code().endsWith("NotFound")) {
        throw e;
      }
    }
  }

  private String call(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request = request(path).timeout(PATIENCE);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw refusal(response);
      }
      return response.body();
    } catch (IOException e) {
      throw new MediaRefusal(MediaRefusal.UNAVAILABLE, "the media server is away", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MediaRefusal(MediaRefusal.UNAVAILABLE, "interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static JsonNode answer(String body) {
    return JSON.readTree(body);
  }

  private static MediaRefusal refusal(HttpResponse<String> response) {
    if (response.statusCode() >= 500) {
      return new MediaRefusal(MediaRefusal.UNAVAILABLE, response.body());
    }
    JsonNode problem = JSON.readTree(response.body());
    return new MediaRefusal(
        problem.path("code").asString(MediaRefusal.UNAVAILABLE),
        problem.path("detail").asString(""));
  }
}
