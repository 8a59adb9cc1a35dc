package maru.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A running Elasticsearch in a child JVM. It ends with this JVM, however this JVM ends: the child
/// watches its standard input.
///
/// ```java
/// try (var node = SearchNode.start(Files.createTempDirectory("search"), 0)) {
///   ElasticsearchClient.of(client -> client.host(node.url().toString()));
/// }
/// ```
public final class SearchNode implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Process process;
  private final URI url;

  private SearchNode(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /// Starts on a data folder (made when missing) and returns once all shards answer.
  ///
  /// @param port HTTP port on 127.0.0.1; 0 takes a free one
  /// @throws SearchNodeException when the child ends or is not ready within two minutes; the
  ///   message names its log, `node.log` in the data folder
  public static SearchNode start(Path data, int port) {
    Path log = data.resolve("node.log");
    Process process = launch(data, port, log);
    try {
      return new SearchNode(process, new Readiness(process, data, log).await(START_LIMIT));
    } catch (RuntimeException failure) {
      process.destroyForcibly();
      throw failure;
    }
  }

  private static Process launch(Path data, int port, Path log) {
    try {
      Files.createDirectories(data);
      Files.deleteIfExists(data.resolve("http.url"));
      return new ProcessBuilder(SearchNodeCommand.of(data, port))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException failure) {
      throw new SearchNodeException("the search node could not be launched in " + data, failure);
    }
  }

  public URI url() {
    return url;
  }

  public Process process() {
    return process;
  }

  /// Ends the child cleanly and waits for it; after 20 s it is killed. Acknowledged writes stay
  /// either way.
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_LIMIT)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException failure) {
      process.destroyForcibly();
      throw new SearchNodeException("the search node's standard input did not close", failure);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
