package maru.query.demand;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// Requests behind which nobody looks at anything.
final class Robots {
  private static final Pattern ROBOT =
      Pattern.compile("bot\\b|crawl|spider|slurp|preview|monitor", Pattern.CASE_INSENSITIVE);

  private Robots() {}

  static boolean is(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    String purpose = request.getHeader("Sec-Purpose");
    return (agent != null && ROBOT.matcher(agent).find())
        || (purpose != null && purpose.contains("prefetch"));
  }
}
