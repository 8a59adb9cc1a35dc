package maru.command.member;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookies of a browser that is signed in. No script can read them, and no other site's request
/// carries them where it matters.
final class SignInCookies {
  static final String ACCESS = "maru_access";
  static final String REFRESH = "maru_refresh";
  private static final String REFRESH_PATH = "/api/token";

  private SignInCookies() {}

  static void setAccess(String token, HttpServletRequest request, HttpServletResponse response) {
    set(ACCESS, token, "/", AccessTokens.LIFE, request, response);
  }

  static void setRefresh(String token, HttpServletRequest request, HttpServletResponse response) {
    set(REFRESH, token, REFRESH_PATH, RefreshTokens.LIFE, request, response);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    set(ACCESS, "", "/", Duration.ZERO, request, response);
    set(REFRESH, "", REFRESH_PATH, Duration.ZERO, request, response);
  }

  static @Nullable String refreshToken(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, REFRESH);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private static void set(
      String name,
      String value,
      String path,
      Duration life,
      HttpServletRequest request,
      HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path(path)
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
