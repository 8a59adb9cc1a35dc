package maru.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A way to all other networks.
///
/// @param link the interface that it leads through
/// @param metric the smallest is taken
record DefaultRoute(String link, int metric) {

  private static final Path TABLE = Path.of("/proc/net/route");
  private static final String EVERYWHERE = "00000000";

  static List<DefaultRoute> ofThisMachine() {
    try {
      return in(Files.readString(TABLE));
    } catch (IOException unread) {
      return List.of();
    }
  }

  /// @param table as Linux writes it: interface, destination, gateway, flags, references, use,
  ///   metric, mask, …
  static List<DefaultRoute> in(String table) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.strip().split("\\s+", -1))
        .filter(row -> row.length > 7 && row[1].equals(EVERYWHERE) && row[7].equals(EVERYWHERE))
        .map(row -> new DefaultRoute(row[0], Integer.parseInt(row[6])))
        .toList();
  }
}
