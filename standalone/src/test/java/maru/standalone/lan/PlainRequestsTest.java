package maru.standalone.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainRequestsTest {
  private static final String PHONE = "192.168.0.31";

  private final PlainRequests plainRequests =
      new PlainRequests(URI.create("https://192.168.0.7:8443"));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void aPhonesPageIsSentToHttpsWithItsQueryAndNotForEver() throws Exception {
    MockHttpServletRequest request = from(PHONE, "GET", "/search");
    request.setQueryString("q=%EB%B6%93");
    assertThat(passes(request)).isFalse();
    assertThat(response.getStatus()).isEqualTo(307);
    assertThat(response.getHeader("Location"))
        .isEqualTo("https://192.168.0.7:8443/search?q=%EB%B6%93");
  }

  @Test
  void whatAPhoneWouldChangeOverPlainHttpIsRefused() throws Exception {
    assertThat(passes(from(PHONE, "POST", "/api/login"))).isFalse();
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getHeader("Location")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lan", "/lan/maru.crt"})
  void thePageAboutTheCertificateIsReadOverPlainHttp(String path) throws Exception {
    assertThat(passes(from(PHONE, "GET", path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lan/../api/me", "/lanterns", "/lan/maru.crt/more", "//lan"})
  void nothingElseLooksLikeThatPage(String path) throws Exception {
    assertThat(passes(from(PHONE, "GET", path))).isFalse();
  }

  @Test
  void httpsPasses() throws Exception {
    MockHttpServletRequest request = from(PHONE, "POST", "/api/login");
    request.setSecure(true);
    assertThat(passes(request)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1"})
  void thisMachineItselfPasses(String address) throws Exception {
    assertThat(passes(from(address, "POST", "/api/login"))).isTrue();
  }

  private static MockHttpServletRequest from(String address, String method, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    return request;
  }

  private boolean passes(MockHttpServletRequest request) throws Exception {
    MockFilterChain chain = new MockFilterChain();
    plainRequests.doFilter(request, response, chain);
    return chain.getRequest() != null;
  }
}
