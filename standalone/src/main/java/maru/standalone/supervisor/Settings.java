package maru.standalone.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a start is asked for, by options and by the environment; an option wins.
///
/// @param variables the environment with the options put over it
/// @param withParent true: end when standard input ends
record Settings(Variables variables, boolean withParent) {

  static final String USAGE =
      """
      ./maru up [--port N] [--home DIR] [--no-demo] [--lan [ADDRESS]]
        --port N     port of the pages and the API (default 8080; 0: a free one)
        --home DIR   where state is kept (default ~/.maru)
        --no-demo    no demo town and no demo accounts
        --lan [ADDRESS]
                     HTTPS for phones in the local network, at this machine's address there
      All other settings are environment variables: see docs/operations.md.\
      """;

  static Settings of(List<String> options, Map<String, String> environment) {
    Map<String, String> values = new HashMap<>(environment);
    Deque<String> left = new ArrayDeque<>(options);
    boolean withParent = false;
    while (!left.isEmpty()) {
      String option = left.removeFirst();
      switch (option) {
        case "--port" -> values.put("MARU_PORT", valueOf(option, left));
        case "--home" -> values.put("MARU_HOME", valueOf(option, left));
        case "--no-demo" -> values.put("MARU_DEMO", "false");
        case "--lan" -> values.put("MARU_LAN", isValue(left.peek()) ? left.removeFirst() : "true");
        case "--with-parent" -> withParent = true;
        default -> throw new StartRefused("There is no option " + option + ".\n" + USAGE);
      }
    }
    return new Settings(new Variables(Map.copyOf(values)), withParent);
  }

  private static boolean isValue(@Nullable String next) {
    return next != null && !next.startsWith("--");
  }

  private static String valueOf(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new StartRefused(option + " needs a value.\n" + USAGE);
    }
    return left.removeFirst();
  }

  Path home() {
    return Path.of(variables.text("MARU_HOME", System.getProperty("user.home") + "/.maru"));
  }

  boolean demo() {
    return variables.isTrue("MARU_DEMO", true);
  }

  /// The address that phones reach this machine by; `""`: to be found; nothing: no phones.
  Optional<String> lan() {
    return variables
        .find("MARU_LAN")
        .filter(value -> !value.equals("false"))
        .map(value -> value.equals("true") ? "" : value);
  }

  /// The same, with a value for a variable that nobody has set.
  Settings otherwise(String name, String value) {
    return new Settings(variables.otherwise(name, value), withParent);
  }

  URI publicUrl(int port) {
    return variables.address("MARU_PUBLIC_URL").orElse(URI.create("http://localhost:" + port));
  }
}
