package maru.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the bodies of requests to the API before anybody else does, and refuses those above 64 KB
/// with 413. No command needs more; what is uploaded as a file goes elsewhere.
public final class BodyLimit extends OncePerRequestFilter {
  private static final int KILOBYTES = 64;
  private static final int MOST_BYTES = KILOBYTES * 1024;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        || request.getMethod().equals("GET")
        || request.getMethod().equals("HEAD");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = new byte[0];
    boolean tooLarge = request.getContentLengthLong() > MOST_BYTES;
    if (!tooLarge) {
      body = request.getInputStream().readNBytes(MOST_BYTES + 1);
      tooLarge = body.length > MOST_BYTES;
    }
    if (tooLarge) {
      Problems.write(new Refused(RequestRefusal.TOO_LARGE, KILOBYTES), request, response);
    } else {
      chain.doFilter(new KeptBody(request, body), response);
    }
  }
}
