package maru.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import maru.query.request.RefusedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a client read what it wrote: `?after=` is the `Maru-Position` of its command. Waits until
/// what the query reads has passed it; after two seconds answers anyhow, with `Maru-Stale: true`.
@Component
public final class AfterPosition implements HandlerInterceptor {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_DIGITS = 18;
  private final Projections projections;

  AfterPosition(Projections projections) {
    this.projections = projections;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    Reads reads =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Reads.class) : null;
    if (reads != null) {
      long after = position(request.getParameter("after"));
      if (after > 0
          && !projections.await(List.of(reads.value()), after, reads.searching(), PATIENCE)) {
        response.setHeader("Maru-Stale", "true");
      }
    }
    return true;
  }

  /// 0 where none is given. Refuses with [Refusal#MALFORMED] what is none.
  static long position(@Nullable String after) {
    if (after == null || after.isEmpty()) {
      return 0;
    }
    if (after.length() > MOST_DIGITS || !after.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw RefusedQuery.malformed("after");
    }
    return Long.parseLong(after);
  }
}
