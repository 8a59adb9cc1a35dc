package maru.standalone.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Answers like a media server that carries nothing, and keeps what it was asked.
final class StandInMedia {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  StandInMedia() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// As `POST /producers/…/pause`.
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestBody().readAllBytes();
    if (path.equals("/events")) {
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      byte[] hello =
          "event: hello\ndata: {\"instance\":\"one\",\"complete\":true}\n\n"
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseBody().write(hello);
      exchange.getResponseBody().flush();
      return;
    }
    byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body.length == 0 ? 204 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String body(String path) {
    String id = UUID.randomUUID().toString();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return switch (last) {
      case "transports" -> "{\"transportId\":\"" + id + "\"}";
      case "plain-transports" -> "{\"transportId\":\"" + id + "\",\"ip\":\"127.0.0.1\",\"port\":9}";
      case "producers" -> "{\"producerId\":\"" + id + "\"}";
      case "consumers" -> "{\"consumerId\":\"" + id + "\"}";
      case "data-producers" -> "{\"dataProducerId\":\"" + id + "\"}";
      case "data-consumers" -> "{\"dataConsumerId\":\"" + id + "\"}";
      case "restart-ice" -> "{\"iceParameters\":{}}";
      case "stats" ->
          "{\"stats\":[{\"rtpPacketLossSent\":0.25,\"availableOutgoingBitrate\":900000}]}";
      case "connect", "pause", "resume", "layers" -> "";
      default -> "{\"rtpCapabilities\":{\"codecs\":[]}}";
    };
  }
}
