package maru.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the bodies of requests to the API, and refuses those above 64 KB with 413 before anybody
/// else reads them. No command needs more, but for a file that is shared in class: that may have 5
/// MB, and is read no sooner than somebody asks for it, which is after signing in. At most 16 are
/// read and kept at a time; more are refused with 503.
public final class BodyLimit extends OncePerRequestFilter {
  private static final int COMMAND_KILOBYTES = 64;
  private static final int FILE_KILOBYTES = 5 * 1024;
  private static final int MOST_FILES = 16;
  private static final Pattern FILES = Pattern.compile("/api/sessions/[^/]+/handouts");

  private final Semaphore files = new Semaphore(MOST_FILES);

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
    int kilobytes = isFile(request) ? FILE_KILOBYTES : COMMAND_KILOBYTES;
    if (request.getContentLengthLong() > kilobytes * 1024L) {
      Problems.write(new Refused(RequestRefusal.TOO_LARGE, kilobytes), request, response);
    } else if (kilobytes == FILE_KILOBYTES) {
      carryFile(request, response, chain);
    } else {
      carryCommand(request, response, chain);
    }
  }

  private static boolean isFile(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getMethod().equals("POST")
        && FILES.matcher(request.getRequestURI()).matches()
        && type != null
        && !type.startsWith("application/json");
  }

  private void carryFile(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!files.tryAcquire()) {
      Problems.write(new Refused(RequestRefusal.UNAVAILABLE), request, response);
      return;
    }
    try {
      chain.doFilter(new KeptBody(request, FILE_KILOBYTES), response);
    } finally {
      files.release();
    }
  }

  private static void carryCommand(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    KeptBody kept = new KeptBody(request, COMMAND_KILOBYTES);
    try {
      kept.read();
    } catch (Refused refused) {
      Problems.write(refused, request, response);
      return;
    }
    chain.doFilter(kept, response);
  }
}
