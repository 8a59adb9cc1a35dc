package maru.query.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// Carries what waits in an inbox to a browser, on a virtual thread of its own.
final class LiveConnection implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// Short enough that no proxy takes the connection for idle.
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final LiveRoom room;
  private final LiveInbox inbox;
  private final SseEmitter emitter;
  private final Runnable afterwards;

  LiveConnection(LiveRoom room, LiveInbox inbox, SseEmitter emitter, Runnable afterwards) {
    this.room = room;
    this.inbox = inbox;
    this.emitter = emitter;
    this.afterwards = afterwards;
  }

  @Override
  public void run() {
    try {
      // Spread, so that a class whose server restarts does not come back in one instant.
      emitter.send(
          SseEmitter.event().reconnectTime(500 + ThreadLocalRandom.current().nextInt(1500)));
      pump();
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A reader of the live channel is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      afterwards.run();
    }
  }

  private void pump() throws IOException, InterruptedException {
    long lastConflated = System.nanoTime() - HEARTBEAT.toNanos();
    while (!inbox.isOver()) {
      LiveMessage message = room.next(inbox, lastConflated, HEARTBEAT);
      if (message == null) {
        emitter.send(SseEmitter.event().comment(""));
        continue;
      }
      emitter.send(event(message));
      if (LiveRoom.isConflated(message)) {
        lastConflated = System.nanoTime();
      }
    }
  }

  private static SseEventBuilder event(LiveMessage message) {
    return SseEmitter.event()
        .id(Long.toString(message.position()))
        .name(message.name())
        .data(message.json(), TEXT);
  }
}
