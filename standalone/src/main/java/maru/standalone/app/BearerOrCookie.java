package maru.standalone.app;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.util.WebUtils;

/// Finds the access token in the `Authorization` header, else in the browser's cookie.
///
/// Where a browser asks for nothing that a token opens (pages, and signing in), its cookie is
/// passed over: a stale one must not lock anybody out.
final class BearerOrCookie implements BearerTokenResolver {
  static final String COOKIE = "maru_access";
  private static final Set<String> SIGNING_IN =
      Set.of(
          "/api/login",
          "/api/members",
          "/api/members/verify",
          "/api/token/refresh",
          "/api/token/logout",
          "/api/password/forgotten",
          "/api/password",
          "/api/config");

  private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      return header.resolve(request);
    }
    String path = request.getRequestURI();
    if (SIGNING_IN.contains(path) || !needsToken(path)) {
      return null;
    }
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private static boolean needsToken(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/signal/")
        || path.startsWith("/actuator/")
        || path.startsWith("/flink");
  }
}
