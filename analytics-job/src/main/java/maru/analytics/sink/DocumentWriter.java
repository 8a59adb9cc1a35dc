package maru.analytics.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import maru.documents.ProgressDocument;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.Counter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One bulk under way at a time; what comes meanwhile waits for the next, where a newer write of a
/// document replaces an older one. Everything happens on the task's own thread.
final class DocumentWriter implements SinkWriter<DocumentWrite> {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);

  private final Elasticsearch elasticsearch;
  private final String name;
  private final Limits limits;
  private final MailboxExecutor mailbox;
  private final ProcessingTimeService clock;
  private final Counter written;
  private final Counter refused;
  private final Map<String, DocumentWrite> waiting = new LinkedHashMap<>();
  private long watermark;
  private long reached;
  private long told;
  private boolean underWay;
  private long timerAt = Long.MAX_VALUE;
  private int failures;

  DocumentWriter(
      Elasticsearch elasticsearch,
      String name,
      Limits limits,
      MailboxExecutor mailbox,
      ProcessingTimeService clock,
      Counter written,
      Counter refused) {
    this.elasticsearch = elasticsearch;
    this.name = name;
    this.limits = limits;
    this.mailbox = mailbox;
    this.clock = clock;
    this.written = written;
    this.refused = refused;
  }

  @Override
  public void write(DocumentWrite write, Context context) throws InterruptedException {
    while (waiting.size() >= limits.buffered()) {
      sendNow();
      mailbox.yield();
    }
    waiting.put(key(write), write); // in the place of the one that it replaces
    if (waiting.size() >= limits.batch()) {
      sendNow();
    } else {
      sendIn(limits.linger().toMillis());
    }
  }

  /// All documents that events up to the watermark led to have been given to [#write] by now.
  @Override
  public void writeWatermark(Watermark mark) {
    if (mark.getTimestamp() > watermark && mark.getTimestamp() != Long.MAX_VALUE) {
      watermark = mark.getTimestamp();
      sendIn(limits.progressEvery().toMillis());
    }
  }

  @Override
  public void flush(boolean endOfInput) throws InterruptedException {
    while (underWay || !waiting.isEmpty()) {
      sendNow();
      mailbox.yield();
    }
  }

  @Override
  public void close() {
    elasticsearch.close();
  }

  private void sendIn(long millis) {
    long due = clock.getCurrentProcessingTime() + millis;
    if (!underWay && due < timerAt) {
      timerAt = due;
      ScheduledFuture<?> unused =
          clock.registerTimer(
              due,
              time -> {
                timerAt = Long.MAX_VALUE;
                sendNow();
              });
    }
  }

  private void sendNow() {
    if (underWay) {
      return;
    }
    List<DocumentWrite> batch =
        new ArrayList<>(waiting.values().stream().limit(limits.batch()).toList());
    batch.forEach(write -> waiting.remove(key(write)));
    if (batch.isEmpty()) {
      reached = watermark; // nothing waits and nothing is under way
    }
    long reachedThen = waiting.isEmpty() ? watermark : reached;
    if (reached > told) {
      told = reached;
      batch.add(progress(reached));
    }
    if (!batch.isEmpty()) {
      send(new Bulk(batch), reachedThen);
    }
  }

  /// @param reachedThen the watermark of which all is written when this bulk is
  private void send(Bulk bulk, long reachedThen) {
    underWay = true;
    CompletableFuture<?> unused =
        elasticsearch
            .bulk(bulk.lines(), limits.timeout())
            .whenComplete((answer, failure) ->
                mailbox.execute(() -> sent(bulk, reachedThen, answer, failure), "bulk answered"));
  }

  private void sent(
      Bulk bulk,
      long reachedThen,
      Elasticsearch.@Nullable Answer answer,
      @Nullable Throwable failure)
      throws IOException {
    Bulk.Outcome outcome =
        answer == null ? new Bulk.Outcome(bulk.writes(), List.of()) : bulk.outcome(answer);
    for (String why : outcome.refused()) {
      refused.inc();
      LOG.error("Elasticsearch refuses a document: {}", why);
    }
    written.inc(bulk.writes().size() - outcome.again().size());
    if (outcome.again().isEmpty()) {
      failures = 0;
      underWay = false;
      reached = Math.max(reached, reachedThen);
      if (!waiting.isEmpty() || reached > told) {
        sendNow();
      } else if (watermark > reached) {
        sendIn(limits.progressEvery().toMillis());
      }
    } else {
      sendAgain(new Bulk(outcome.again()), reachedThen, answer, failure);
    }
  }

  private void sendAgain(
      Bulk bulk,
      long reachedThen,
      Elasticsearch.@Nullable Answer answer,
      @Nullable Throwable failure)
      throws IOException {
    failures++;
    String why = answer == null ? String.valueOf(failure) : "status " + answer.status();
    if (failures >= limits.attempts()) {
      throw new IOException(
          bulk.writes().size() + " documents were not taken " + failures + " times: " + why,
          failure);
    }
    long pause =
        Math.min(
            limits.longestPause().toMillis(),
            limits.firstPause().toMillis() << Math.min(failures - 1, 20));
    LOG.warn("{} documents go again in {} ms: {}", bulk.writes().size(), pause, why);
    ScheduledFuture<?> unused =
        clock.registerTimer(
            clock.getCurrentProcessingTime() + pause, time -> send(bulk, reachedThen));
  }

  private static String key(DocumentWrite write) {
    return write.index() + "/" + write.id();
  }

  private DocumentWrite progress(long position) {
    return DocumentWrite.of(
        ProgressDocument.INDEX, name, position, new ProgressDocument(name, position));
  }
}
