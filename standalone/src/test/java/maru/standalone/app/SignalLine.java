package maru.standalone.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One browser's end of the signalling.
final class SignalLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SignalLine.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long PATIENCE_SECONDS = 30;

  private final Queue<String> everything = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final List<JsonNode> notices = new ArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;
  private long last;

  /// Fails with a [java.util.concurrent.CompletionException] where the handshake is refused.
  SignalLine(TestMaru maru, String sessionId, @Nullable String token) {
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    builder.header("Accept-Language", "en");
    URI address = URI.create(maru.url().replace("http:", "ws:") + "/signal/sessions/" + sessionId);
    socket = builder.buildAsync(address, new Ear()).join();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
      text.append(data);
      if (whole) {
        everything.add(text.toString());
        heard.add(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.completeExceptionally(error);
    }
  }

  /// Says something as it is.
  void say(String text) {
    socket.sendText(text, true).join();
  }

  /// Says it again and again, until the server takes no more.
  void flood(String text, int times) {
    try {
      for (int i = 0; i < times; i++) {
        say(text);
      }
    } catch (CompletionException e) {
      LOG.debug("The server has hung up", e);
    }
  }

  /// The next answer or error; notices before it are kept.
  JsonNode answer() {
    try {
      for (; ; ) {
        JsonNode next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no answer");
        }
        if (!next.has("notice")) {
          return next;
        }
        notices.add(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The next notice of that name.
  JsonNode notice(String name) {
    try {
      for (; ; ) {
        JsonNode next =
            notices.isEmpty()
                ? heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)
                : notices.removeFirst();
        if (next == null) {
          throw new AssertionError("no notice " + name);
        }
        if (next.path("notice").asString("").equals(name)) {
          return next.path("data");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Asks, and waits for the answer.
  JsonNode ask(String method, String data) {
    last++;
    say("{\"v\":1,\"id\":%d,\"method\":\"%s\",\"data\":%s}".formatted(last, method, data));
    JsonNode answer = answer();
    if (answer.path("id").asLong() != last) {
      throw new AssertionError(answer + " answers another request than " + last);
    }
    return answer;
  }

  /// What a request that must be granted is answered with.
  JsonNode get(String method, String data) {
    JsonNode answer = ask(method, data);
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(method + ": " + answer);
    }
    return answer.path("data");
  }

  /// The code that a request is refused with; empty if it was granted.
  String refusal(String method, String data) {
    return ask(method, data).path("error").path("code").asString("");
  }

  /// All that was ever received, as it came.
  String text() {
    return String.join("\n", everything);
  }

  int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
