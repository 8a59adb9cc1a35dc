package maru.query.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.query.classroom.LiveRooms.Reading;
import maru.store.EndedSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The live channel.
@RestController
class LiveController {
  /// Of this process. Each costs a socket and a few KB.
  private static final int MOST_CONNECTIONS = 10_000;

  private final LiveRooms rooms;
  private final LiveAccess access;
  private final EndedSessions ended;
  private final AtomicInteger connections = new AtomicInteger();

  LiveController(LiveRooms rooms, LiveAccess access, EndedSessions ended) {
    this.rooms = rooms;
    this.access = access;
    this.ended = ended;
  }

  @GetMapping("/api/sessions/{sessionId}/live")
  ResponseEntity<SseEmitter> live(
      @PathVariable SessionId sessionId,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Authentication authentication) {
    LiveReader reader = access.reader(sessionId, new MemberId(authentication.getName()));
    if (connections.incrementAndGet() > MOST_CONNECTIONS) {
      connections.decrementAndGet();
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
    Reading reading = rooms.open(sessionId, reader, position(lastEventId));
    SseEmitter emitter = new SseEmitter(untilExpiry(authentication).toMillis());
    Runnable end = () -> reading.room().end(reading.inbox());
    emitter.onTimeout(end);
    emitter.onCompletion(end);
    emitter.onError(_ -> end.run());
    EndedSessions.Watch signedOut = ended.whenEnded(session(authentication), end);
    Runnable afterwards =
        () -> {
          signedOut.close();
          connections.decrementAndGet();
          rooms.close(reading, sessionId);
        };
    Thread.ofVirtual()
        .name("live-" + sessionId)
        .start(new LiveConnection(reading.room(), reading.inbox(), emitter, afterwards));
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  /// Null: none, or none of ours.
  private static @Nullable Long position(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("[0-9]{1,18}")
        ? Long.valueOf(lastEventId)
        : null;
  }

  /// In which the access token was given out; empty for a token without one.
  private static String session(Authentication authentication) {
    String session =
        authentication.getPrincipal() instanceof Jwt jwt ? jwt.getClaimAsString("sid") : null;
    return session == null ? "" : session;
  }

  /// The stream ends with the access token; the browser comes back with the next one.
  private static Duration untilExpiry(Authentication authentication) {
    Instant expiry = authentication.getPrincipal() instanceof Jwt jwt ? jwt.getExpiresAt() : null;
    Duration left =
        expiry == null ? Duration.ofMinutes(15) : Duration.between(Instant.now(), expiry);
    return left.isPositive() ? left : Duration.ofMillis(1);
  }
}
