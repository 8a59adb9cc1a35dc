package maru.standalone.supervisor;

import java.util.List;

/// Which of this machine's addresses phones reach it by.
final class LanAddress {

  private LanAddress() {}

  /// The wanted one where it is this machine's; else that of the interface that the best default
  /// route leads through; else the only one that there is.
  ///
  /// @param wanted empty: none in particular
  /// @throws StartRefused when there is none, or when several would do
  static String choose(List<Link> links, List<DefaultRoute> routes, String wanted) {
    List<String> all = addresses(links);
    if (!wanted.isEmpty()) {
      return given(wanted, all);
    }
    List<String> routed = addresses(bestRouted(links, routes));
    List<String> candidates = routed.isEmpty() ? all : routed;
    return switch (candidates.size()) {
      case 0 ->
          throw new StartRefused(
              "--lan needs a network, and this machine has no IPv4 address but its own loopback. Connect it, or leave --lan out.");
      case 1 -> candidates.getFirst();
      default ->
          throw new StartRefused(
              "This machine has several addresses (%s). Say which one phones reach: ./maru up --lan %s"
                  .formatted(String.join(", ", candidates), candidates.getFirst()));
    };
  }

  private static String given(String wanted, List<String> all) {
    if (!all.contains(wanted)) {
      throw new StartRefused(
          "--lan %s: this machine does not have that address. It has: %s."
              .formatted(wanted, all.isEmpty() ? "none" : String.join(", ", all)));
    }
    return wanted;
  }

  private static List<Link> bestRouted(List<Link> links, List<DefaultRoute> routes) {
    List<DefaultRoute> usable =
        routes.stream()
            .filter(route -> links.stream().anyMatch(link -> leadsThrough(route, link)))
            .toList();
    int best = usable.stream().mapToInt(DefaultRoute::metric).min().orElse(0);
    return links.stream()
        .filter(link ->
            usable.stream().anyMatch(route -> route.metric() == best && leadsThrough(route, link)))
        .toList();
  }

  private static boolean leadsThrough(DefaultRoute route, Link link) {
    return route.link().equals(link.name()) && !link.addresses().isEmpty();
  }

  private static List<String> addresses(List<Link> links) {
    return links.stream().flatMap(link -> link.addresses().stream()).toList();
  }
}
