package maru.bridge.socket;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import maru.bridge.media.MediaRefusal;
import maru.bridge.room.Desk;
import maru.bridge.room.Desks;
import maru.bridge.room.Line.Goodbye;
import maru.bridge.signal.Envelope;
import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalRequest;
import maru.command.Problem;
import maru.command.Refused;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.JsonNode;

/// Reads requests, has them answered, and answers every one, whatever is wrong with it.
@Component
final class SignalSocket extends TextWebSocketHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SignalSocket.class);

  /// RTP parameters of a browser are about 12 KB. What is larger ends the connection with 1009.
  private static final int LARGEST_REQUEST = 64 * 1024;

  /// A page that is closed or left, and the ends that this server makes and nobody comes back from.
  private static final Set<Integer> ON_PURPOSE =
      Set.of(
          CloseStatus.GOING_AWAY.getCode(),
          Goodbye.CLASS_ENDED.code(),
          Goodbye.REMOVED.code(),
          Goodbye.TOO_FAST.code());

  private final Desks desks;
  private final Heartbeat heartbeat;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  SignalSocket(Desks desks, Heartbeat heartbeat) {
    this.desks = desks;
    this.heartbeat = heartbeat;
  }

  private record Connection(Desk desk, SocketLine line, Pace pace, Pulse pulse, Locale locale) {}

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws IOException {
    Principal member = session.getPrincipal();
    SessionId sessionId = sessionId(session.getUri());
    if (member == null || sessionId == null) {
      session.close(CloseStatus.POLICY_VIOLATION);
      return;
    }
    session.setTextMessageSizeLimit(LARGEST_REQUEST);
    SocketLine line = new SocketLine(session);
    Desk desk = desks.open(sessionId, new MemberId(member.getName()), line);
    Locale locale = locale(session.getHandshakeHeaders());
    Pace pace = new Pace(System.nanoTime());
    connections.put(
        session.getId(), new Connection(desk, line, pace, heartbeat.watch(line), locale));
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    Connection connection = connections.get(session.getId());
    if (connection == null) {
      return;
    }
    connection.pulse().beats(System.nanoTime());
    connection.line().send(answer(connection, message.getPayload()));
    if (connection.pace().isExhausted()) {
      connection.line().hangUp(Goodbye.TOO_FAST);
    }
  }

  @Override
  protected void handlePongMessage(WebSocketSession session, PongMessage message) {
    Connection connection = connections.get(session.getId());
    if (connection != null) {
      connection.pulse().beats(System.nanoTime());
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    Connection connection = connections.remove(session.getId());
    if (connection != null) {
      heartbeat.forget(connection.line());
      connection.desk().close(ON_PURPOSE.contains(status.getCode()));
    }
  }

  private static String answer(Connection connection, String text) {
    @Nullable Long id = null;
    try {
      JsonNode envelope = Envelope.read(text);
      id = Envelope.id(envelope);
      if (id == null) {
        throw new SignalFault(SignalFault.MALFORMED, "a request needs a whole number as its id");
      }
      if (!connection.pace().allows(System.nanoTime())) {
        throw new SignalFault(SignalFault.TOO_FAST, "wait a second");
      }
      SignalRequest request = Envelope.request(envelope);
      return Envelope.answer(id, connection.desk().answer(request));
    } catch (SignalFault fault) {
      return Envelope.error(id, fault.code(), String.valueOf(fault.getMessage()));
    } catch (Refused refused) {
      Problem problem = Problem.of(refused, connection.locale());
      return Envelope.error(id, problem.code(), problem.detail());
    } catch (MediaRefusal refusal) {
      LOG.info("The media server refused a request: {}", refusal.getMessage());
      return Envelope.error(id, refusal.code(), String.valueOf(refusal.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("A signalling request failed", e);
      return Envelope.error(id, "signal.broken", "the server failed");
    }
  }

  private static @Nullable SessionId sessionId(@Nullable URI uri) {
    if (uri == null) {
      return null;
    }
    String path = uri.getPath();
    try {
      return new SessionId(path.substring(path.lastIndexOf('/') + 1));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Locale locale(HttpHeaders headers) {
    return headers.getAcceptLanguageAsLocales().stream().findFirst().orElse(Locale.KOREAN);
  }
}
