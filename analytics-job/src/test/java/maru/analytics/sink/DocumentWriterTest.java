package maru.analytics.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.apache.flink.util.function.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against answers as Elasticsearch gives them.
class DocumentWriterTest {
  private static final Limits LIMITS =
      new Limits(
          3,
          6,
          Duration.ofMillis(10),
          Duration.ofMillis(100),
          Duration.ofMillis(50),
          Duration.ofSeconds(1),
          4,
          Duration.ofSeconds(10));

  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<String> bulks = new ArrayList<>();
  private final TestProcessingTimeService clock = new TestProcessingTimeService();
  private final Mailbox mailbox = new Mailbox(clock);
  private final SimpleCounter written = new SimpleCounter();
  private final SimpleCounter refused = new SimpleCounter();
  private HttpServer server;
  private DocumentWriter writer;

  private record Answer(int status, String body) {}

  @BeforeEach
  void open() throws Exception {
    clock.setCurrentTime(1);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Elasticsearch elasticsearch =
        new Elasticsearch(List.of("http://127.0.0.1:" + server.getAddress().getPort()));
    writer = new DocumentWriter(elasticsearch, "w", LIMITS, mailbox, clock, written, refused);
  }

  @AfterEach
  void close() {
    writer.close();
    server.stop(0);
  }

  @Test
  void aCheckpointWaitsUntilEverythingIsWritten() throws Exception {
    for (int i = 0; i < 5; i++) {
      write("d" + i, 1);
    }
    writer.flush(false);

    assertThat(bulks).hasSize(2);
    assertThat(String.join("", bulks))
        .contains("\"d0\"", "\"d4\"", "\"version_type\":\"external\"");
    assertThat(written.getCount()).isEqualTo(5);
  }

  @Test
  void aNewerWriteOfAWaitingDocumentReplacesTheOlder() throws Exception {
    write("d", 1);
    write("d", 2);
    writer.flush(false);

    assertThat(bulks).hasSize(1);
    assertThat(bulks.getFirst()).contains("\"version\":2").doesNotContain("\"version\":1");
  }

  @Test
  void whatIsOlderThanInTheIndexIsNoErrorAndWhatIsRefusedForEverIsCounted() throws Exception {
    answers.add(new Answer(200, items(200, 409, 400)));
    write("a", 1);
    write("b", 1);
    write("c", 1);
    writer.flush(false);

    assertThat(bulks).hasSize(1);
    assertThat(refused.getCount()).isEqualTo(1);
  }

  @Test
  void whatWasNotTakenGoesAgainAlone() throws Exception {
    answers.add(new Answer(200, items(200, 429, 200)));
    write("a", 1);
    write("b", 1);
    write("c", 1);
    writer.flush(false);

    assertThat(bulks).hasSize(2);
    assertThat(bulks.getLast()).contains("\"b\"").doesNotContain("\"a\"", "\"c\"");
  }

  @Test
  void anElasticsearchThatStaysAwayFailsTheJobInTheEnd() throws Exception {
    for (int i = 0; i < LIMITS.attempts(); i++) {
      answers.add(new Answer(503, "{}"));
    }
    write("a", 1);

    assertThatThrownBy(() -> writer.flush(false)).isInstanceOf(IOException.class);
    assertThat(bulks).hasSize(LIMITS.attempts());
  }

  @Test
  void progressIsToldOnlyOnceAllBeforeItIsWritten() throws Exception {
    write("a", 7);
    writer.writeWatermark(new Watermark(7));
    writer.flush(false);
    assertThat(bulks.getFirst()).contains("\"a\"").doesNotContain("\"writer\"");

    mailbox.runUntil(() -> bulks.size() == 2);

    assertThat(bulks.getLast()).contains("{\"writer\":\"w\",\"position\":7}");
  }

  private void write(String id, long version) throws Exception {
    writer.write(new DocumentWrite("i", id, version, "{}"), new NoContext());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String bulk = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer = answers.poll();
    if (answer == null) {
      answer = new Answer(200, "{\"errors\":false,\"items\":[]}");
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    synchronized (bulks) {
      bulks.add(bulk);
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String items(int... statuses) {
    List<String> items = new ArrayList<>();
    for (int status : statuses) {
      items.add("{\"index\":{\"status\":" + status + ",\"error\":{\"type\":\"x\"}}}");
    }
    return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  private static final class NoContext implements SinkWriter.Context {
    @Override
    public long currentWatermark() {
      return Long.MIN_VALUE;
    }

    @Override
    public @Nullable Long timestamp() {
      return null;
    }
  }

  /// The task's thread is the test's: mails wait until it yields; while none comes, time passes.
  private static final class Mailbox implements MailboxExecutor {
    private final BlockingQueue<ThrowingRunnable<? extends Exception>> mails =
        new LinkedBlockingQueue<>();
    private final TestProcessingTimeService clock;

    Mailbox(TestProcessingTimeService clock) {
      this.clock = clock;
    }

    @Override
    public void execute(
        MailOptions options,
        ThrowingRunnable<? extends Exception> mail,
        String description,
        Object... arguments) {
      mails.add(mail);
    }

    @Override
    public void yield() throws InterruptedException {
      ThrowingRunnable<? extends Exception> mail = mails.poll(20, TimeUnit.MILLISECONDS);
      try {
        if (mail != null) {
          mail.run();
        } else {
          clock.advance(50);
        }
      } catch (Exception e) {
        sneak(e);
      }
    }

    @Override
    public boolean tryYield() {
      return false;
    }

    @Override
    public boolean shouldInterrupt() {
      return false;
    }

    void runUntil(BooleanSupplier done) throws InterruptedException {
      while (!done.getAsBoolean()) {
        this.yield();
      }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void sneak(Exception e) throws E {
      throw (E) e;
    }
  }
}
