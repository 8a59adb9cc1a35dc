package maru.standalone.supervisor;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The environment that configures a start. A value that can't be used is refused by a sentence
/// that names its variable.
record Variables(Map<String, String> values) {

  String text(String name, String otherwise) {
    return find(name).orElse(otherwise);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /// With a value for a variable that has none.
  Variables otherwise(String name, String value) {
    if (find(name).isPresent()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new Variables(Map.copyOf(more));
  }

  Optional<URI> address(String name) {
    return find(name).map(value -> address(name, value));
  }

  /// 0 takes a free port.
  int port(String name, int otherwise) {
    return find(name).map(value -> number(name, value)).orElse(otherwise);
  }

  boolean isTrue(String name, boolean otherwise) {
    return find(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  private static URI address(String name, String value) {
    try {
      return URI.create(value);
    } catch (IllegalArgumentException notAnAddress) {
      throw new StartRefused(name + "=" + value + " is not an address.", notAnAddress);
    }
  }

  private static int number(String name, String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new StartRefused(name + "=" + value + " is not a port (0 to 65535).", notANumber);
    }
    throw new StartRefused(name + "=" + value + " is not a port (0 to 65535).");
  }
}
