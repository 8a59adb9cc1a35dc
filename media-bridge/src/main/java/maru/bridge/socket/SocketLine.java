package maru.bridge.socket;

import java.io.IOException;
import maru.bridge.room.Line;
import maru.bridge.signal.Envelope;
import maru.bridge.signal.SignalNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/// Sends from several threads, in order. A browser that reads too slowly is cut off and comes back.
final class SocketLine implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
  private static final int LONGEST_SEND_MILLIS = 5_000;
  private static final int MOST_WAITING_BYTES = 512 * 1024;

  private final WebSocketSession session;

  SocketLine(WebSocketSession session) {
    this.session =
        new ConcurrentWebSocketSessionDecorator(session, LONGEST_SEND_MILLIS, MOST_WAITING_BYTES);
  }

  @Override
  public void tell(SignalNotice notice) {
    send(Envelope.notice(notice));
  }

  void send(String text) {
    send(new TextMessage(text));
  }

  void ping() {
    send(new PingMessage());
  }

  /// The browser is not there any more.
  void giveUp() {
    close(CloseStatus.SESSION_NOT_RELIABLE);
  }

  private void send(WebSocketMessage<?> message) {
    try {
      session.sendMessage(message);
    } catch (IOException | SessionLimitExceededException | IllegalStateException e) {
      LOG.debug("A browser did not read", e);
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  @Override
  public void hangUp(Goodbye why) {
    close(new CloseStatus(why.code(), why.name()));
  }

  private void close(CloseStatus status) {
    try {
      session.close(status);
    } catch (IOException e) {
      LOG.debug("A connection was gone before it was closed", e);
    }
  }
}
