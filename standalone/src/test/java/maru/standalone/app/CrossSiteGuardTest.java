package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossSiteGuardTest {

  @ParameterizedTest
  @CsvSource({
    "https, maru.example, 443, https://maru.example, true",
    "https, Maru.Example, 443, https://maru.example, true",
    "https, maru.example, 8443, https://maru.example:8443, true",
    "http, maru.example, 80, http://maru.example, true",
    "http, 'command', 8080, https://classes.example, true",
    "https, maru.example, 443, http://maru.example, false",
    "https, maru.example, 443, https://maru.example:8443, false",
    "https, maru.example, 443, https://other.maru.example, false",
    "https, maru.example, 443, https://maru.example.evil.example, false",
    "http, 'command', 8080, http://classes.example, false"
  })
  void behindAProxyThePagesOriginIsTheForwardedOneOrThePublicOne(
      String scheme, String host, int port, String origin, boolean own)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/logout");
    request.setScheme(scheme);
    request.setServerName(host);
    request.setServerPort(port);
    request.setCookies(new Cookie("maru_access", "some"));
    request.addHeader("Origin", origin);
    MockFilterChain chain = new MockFilterChain();
    MockHttpServletResponse response = new MockHttpServletResponse();

    new CrossSiteGuard(URI.create("https://classes.example/")).doFilter(request, response, chain);

    assertThat(chain.getRequest() != null).isEqualTo(own);
    assertThat(response.getStatus()).isEqualTo(own ? 200 : 403);
  }
}
