package maru.bridge.socket;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Pages of other sites are turned away by Spring's same-origin check; nobody without an access
/// token gets this far.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SignalSocketConfiguration implements WebSocketConfigurer {
  private final SignalSocket socket;

  SignalSocketConfiguration(SignalSocket socket) {
    this.socket = socket;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(socket, "/signal/sessions/*");
  }
}
