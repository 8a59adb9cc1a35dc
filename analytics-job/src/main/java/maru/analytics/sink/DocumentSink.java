package maru.analytics.sink;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/// Writes documents to Elasticsearch, and how far it has come as [maru.documents.ProgressDocument].
///
/// Each write carries the watermark it was made at as external version: written again after a
/// restart it is skipped, so what is at least once becomes exactly once. Run one writer: bulks in
/// order on one connection are no bottleneck, and progress is a single number.
public final class DocumentSink implements Sink<DocumentWrite> {
  private static final long serialVersionUID = 1L;

  private final List<String> urls;
  private final String name;
  private final Limits limits;

  /// @param urls nodes of one cluster
  /// @param name under which progress is told
  public DocumentSink(List<String> urls, String name) {
    this(urls, name, Limits.DEFAULT);
  }

  DocumentSink(List<String> urls, String name, Limits limits) {
    this.urls = List.copyOf(urls);
    this.name = name;
    this.limits = limits;
  }

  @Override
  public SinkWriter<DocumentWrite> createWriter(WriterInitContext context) throws IOException {
    Elasticsearch elasticsearch = new Elasticsearch(urls);
    try {
      new Indices(elasticsearch).ensure();
    } catch (IOException e) {
      elasticsearch.close();
      throw e;
    }
    return new DocumentWriter(
        elasticsearch,
        name,
        limits,
        context.getMailboxExecutor(),
        context.getProcessingTimeService(),
        context.metricGroup().getNumRecordsSendCounter(),
        context.metricGroup().getNumRecordsSendErrorsCounter());
  }
}
