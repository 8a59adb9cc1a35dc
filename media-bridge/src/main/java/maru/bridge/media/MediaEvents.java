package maru.bridge.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Listens to the media server on a thread of its own, and listens again whenever it was away.
public final class MediaEvents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MediaEvents.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final MediaServer server;
  private final Listener listener;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("media-events").unstarted(this::run);
  private volatile boolean closed;
  private @Nullable String lastEventId;
  private @Nullable String instance;

  public MediaEvents(MediaServer server, Listener listener) {
    this.server = server;
    this.listener = listener;
  }

  /// What the bridge has to know unasked.
  public interface Listener {
    /// These routers are gone, with everything on them.
    void routersLost(List<String> routerIds);

    /// The server was started anew: all routers are gone.
    void everythingLost();

    void producerClosed(String routerId, String producerId);

    void dataProducerClosed(String routerId, String dataProducerId);

    /// These are heard now, the loudest first, and no others.
    void speakers(String routerId, List<String> producerIds);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    while (!closed) {
      try (Stream<String> lines = server.events(lastEventId)) {
        String event = "";
        for (String line : (Iterable<String>) lines::iterator) {
          if (line.startsWith("id: ")) {
            lastEventId = line.substring("id: ".length());
          } else if (line.startsWith("event: ")) {
            event = line.substring("event: ".length());
          } else if (line.startsWith("data: ")) {
            hear(event, JSON.readTree(line.substring("data: ".length())));
          }
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.debug("The media server's events are not heard; trying again", e);
      }
      pause();
    }
  }

  private void hear(String event, JsonNode data) {
    switch (event) {
      case "hello" -> greeted(data);
      case "worker.died" -> listener.routersLost(texts(data.path("routerIds")));
      case "producer.closed" ->
          listener.producerClosed(
              data.path("routerId").asString(), data.path("producerId").asString());
      case "dataproducer.closed" ->
          listener.dataProducerClosed(
              data.path("routerId").asString(), data.path("dataProducerId").asString());
      case "router.speakers" ->
          listener.speakers(data.path("routerId").asString(), texts(data.path("producerIds")));
      default -> {}
    }
  }

  private void greeted(JsonNode hello) {
    String now = hello.path("instance").asString();
    if (instance != null && (!instance.equals(now) || !hello.path("complete").asBoolean())) {
      listener.everythingLost();
    }
    instance = now;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
