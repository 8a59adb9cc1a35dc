package maru.standalone.lan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import maru.command.Problems;
import maru.command.Refused;
import maru.command.RequestRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Over plain HTTP, other machines get the page about the certificate and nothing else: whoever
/// wants to read is sent to HTTPS, what would change something is refused, since a password in it
/// has been readable to the whole network.
final class PlainRequests extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final URI secure;

  /// @param secure where the pages are served over HTTPS
  PlainRequests(URI secure) {
    this.secure = secure;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isSecure() || fromThisMachine(request) || isAboutTheCertificate(request)) {
      chain.doFilter(request, response);
    } else if (READING.contains(request.getMethod())) {
      // Not for ever: the address of a machine changes, and so do its settings.
      response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
      response.setHeader(HttpHeaders.LOCATION, secure + pathAndQuery(request));
    } else {
      Problems.write(new Refused(RequestRefusal.FORBIDDEN), request, response);
    }
  }

  private static boolean fromThisMachine(HttpServletRequest request) {
    return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
  }

  private static boolean isAboutTheCertificate(HttpServletRequest request) {
    return LanPage.PATHS.contains(request.getRequestURI());
  }

  private static String pathAndQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
