package maru.command;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// Tells whether a request comes from the machine itself, and not through a proxy on it.
///
/// A request that names a foreign host does not, wherever it comes from: a page whose name was made
/// to lead to this machine (DNS rebinding) sends it from a browser that sits here.
public final class LocalCaller {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String publicName;

  /// @param publicUrl the address that people use
  public LocalCaller(URI publicUrl) {
    this.publicName = publicUrl.getHost() == null ? "" : lower(publicUrl.getHost());
  }

  public boolean isLocal(HttpServletRequest request) {
    if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) {
      return false;
    }
    String name = lower(request.getServerName());
    if (!NAMES.contains(name) && !name.equals(publicName)) {
      return false;
    }
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
