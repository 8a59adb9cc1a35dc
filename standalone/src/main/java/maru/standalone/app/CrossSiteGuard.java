package maru.standalone.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import maru.command.Problems;
import maru.command.Refused;
import maru.command.RequestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/// Refuses what another site's page could make a browser send. A request with a cookie of ours that
/// changes something has to bear a token in its header as well, or to come from a page of ours.
///
/// Browsers tell where a request comes from: by `Sec-Fetch-Site`, and by `Origin`. Where neither
/// stands it has to be one that no form can send: with JSON, or with `X-Maru`.
final class CrossSiteGuard extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> COOKIES = Set.of(BearerOrCookie.COOKIE, "maru_refresh");

  /// What `Sec-Fetch-Site` says of another site's page, and of another host's of the same site.
  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

  private final String publicOrigin;

  /// @param publicUrl the address that people use; a page from there is ours, whatever this process
  ///   is called behind its proxy
  CrossSiteGuard(URI publicUrl) {
    this.publicOrigin = origin(UriComponentsBuilder.fromUri(publicUrl));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HARMLESS.contains(request.getMethod())
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || !carriesCookie(request)
        || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      Problems.write(new Refused(RequestRefusal.CROSS_SITE), request, response);
    }
  }

  /// Only a browser's cookies can be abused by others.
  private static boolean carriesCookie(HttpServletRequest request) {
    return COOKIES.stream().anyMatch(name -> WebUtils.getCookie(request, name) != null);
  }

  private boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (site != null && FOREIGN.contains(site)) {
      return false;
    }
    if (origin != null) {
      return isOurs(origin, request);
    }
    return "same-origin".equals(site)
        || request.getHeader("X-Maru") != null
        || isJson(request.getContentType());
  }

  private boolean isOurs(String origin, HttpServletRequest request) {
    return origin.equals(publicOrigin)
        || origin.equals(
            origin(
                UriComponentsBuilder.newInstance()
                    .scheme(request.getScheme())
                    .host(request.getServerName())
                    .port(request.getServerPort())));
  }

  /// As browsers write it: without a path, and without the port that the scheme has anyway.
  private static String origin(UriComponentsBuilder address) {
    UriComponents parts = address.build();
    String scheme = String.valueOf(parts.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(parts.getHost()).toLowerCase(Locale.ROOT);
    int port = parts.getPort();
    boolean known = port == -1 || port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (known ? "" : ":" + port);
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
  }
}
