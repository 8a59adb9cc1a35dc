package maru.standalone.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Does what a crash does that comes after the commit and before the answer: with `X-Lose-Answer`
/// the request is done, and its answer never leaves.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LostAnswers extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("X-Lose-Answer") == null) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(request, new ContentCachingResponseWrapper(response));
    response.reset();
    response.sendError(503);
  }
}
