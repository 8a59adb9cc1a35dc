package maru.search;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command line of the child JVM.
public final class SearchNodeCommand {

  private static final String HOME_PROPERTY = "maru.search.home";

  private SearchNodeCommand() {}

  /// Runs a node on a data folder.
  ///
  /// @param port HTTP port on 127.0.0.1; 0 takes a free one, told in `http.url` in the data folder
  public static List<String> of(Path data, int port) {
    Path home = home();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // Enough for 100,000 courses; the whole of Maru has to fit into 3 GiB.
        "-Xms256m",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        // Class data shared from the second start on: start-up time is mostly class loading.
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
        "-Xlog:cds=off,cds+dynamic=off,aot=off",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        // The vector library is not among the jars of Maven Central.
        "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false",
        "-Des.path.home=" + home,
        "-cp",
        home.resolve("lib") + File.separator + "*",
        "maru.search.node.SearchNodeMain",
        home.toString(),
        data.toAbsolutePath().toString(),
        Integer.toString(port));
  }

  /// The laid-out Elasticsearch: `maru.search.home` when set, else beside this class's folder or
  /// jar in the module's `target/`.
  private static Path home() {
    String given = System.getProperty(HOME_PROPERTY);
    Path home = given == null ? besideThisClass() : Path.of(given);
    if (!Files.isDirectory(home.resolve("lib"))) {
      throw new SearchNodeException(
          "no Elasticsearch is laid out in "
              + home
              + ": build the search-node module (mvn -pl search-node process-classes), or set -D"
              + HOME_PROPERTY);
    }
    return home.toAbsolutePath();
  }

  private static Path besideThisClass() {
    try {
      var source = SearchNodeCommand.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(source.toURI()).resolveSibling("search-node");
    } catch (URISyntaxException impossible) {
      throw new SearchNodeException("the place of this class is not a path", impossible);
    }
  }
}
