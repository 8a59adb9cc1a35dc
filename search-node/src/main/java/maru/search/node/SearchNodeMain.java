package maru.search.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.network.InetAddresses;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/// Runs one Elasticsearch node until standard input ends. Arguments: home (lib/, modules/,
/// plugins/), data folder, HTTP port (0: a free one). The address is written to `http.url` in the
/// data folder once HTTP listens.
public final class SearchNodeMain {

  private SearchNodeMain() {}

  public static void main(String[] args) throws Exception {
    Thread parentWatch = exitWhenTheParentIsGone();
    Path home = Path.of(args[0]).toAbsolutePath();
    Path data = Path.of(args[1]).toAbsolutePath();
    Path config = Files.createDirectories(data.resolve("config"));
    logToStandardOutput();
    Node node = start(new Environment(NodeSettings.of(home, data, args[2]), config));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-search-node"));
    announce(data, address(node));
    parentWatch.join(); // Elasticsearch's own threads are daemons
  }

  /// The parent holds the other end of standard input; however it ends, the pipe closes.
  private static Thread exitWhenTheParentIsGone() {
    return Thread.ofPlatform().daemon().name("parent-watch").start(SearchNodeMain::awaitEndOfInput);
  }

  private static void awaitEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      System.err.println("standard input broke, so the parent is gone: " + broken.getMessage());
    }
    System.exit(0);
  }

  private static void logToStandardOutput() {
    LogConfigurator.registerErrorListener();
    LogConfigurator.configureWithoutConfig(
        Settings.builder().put("logger.level", System.getProperty("maru.log", "INFO")).build());
    LogConfigurator.configureESLogging();
  }

  private static Node start(Environment environment) throws NodeValidationException, IOException {
    Files.createDirectories(environment.tmpDir());
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
            Map.of(),
            false);
    Node node = new Node(environment, plugins);
    node.start();
    return node;
  }

  private static String address(Node node) {
    var http = node.injector().getInstance(HttpServerTransport.class).boundAddress();
    var published = http.publishAddress();
    return "http://"
        + InetAddresses.toUriString(published.address().getAddress())
        + ":"
        + published.getPort();
  }

  /// Atomic, so that a reader never sees half an address.
  private static void announce(Path data, String address) throws IOException {
    Path draft = Files.writeString(data.resolve("http.url.draft"), address);
    Files.move(
        draft,
        data.resolve("http.url"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void close(Node node) {
    try {
      node.prepareForClose();
      node.close();
    } catch (IOException failure) {
      System.err.println("the search node did not close cleanly: " + failure.getMessage());
    }
  }
}
