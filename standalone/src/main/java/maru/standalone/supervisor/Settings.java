package maru.standalone.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a start is asked for, by options and by the environment; an option wins.
///
/// @param variables the environment with the options put over it
/// @param withParent true: end when standard input ends
record Settings(Variables variables, boolean withParent) {

  static final String USAGE =
      """
      ./maru up [--port N] [--home DIR] [--no-demo]
        --port N     port of the pages and the API (default 8080; 0: a free one)
        --home DIR   where state is kept (default ~/.maru)
        --no-demo    no demo town and no demo accounts
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
        case "--with-parent" -> withParent = true;
        default -> throw new StartRefused("There is no option " + option + ".\n" + USAGE);
      }
    }
    return new Settings(new Variables(Map.copyOf(values)), withParent);
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

  URI publicUrl(int port) {
    return variables.address("MARU_PUBLIC_URL").orElse(URI.create("http://localhost:" + port));
  }
}
