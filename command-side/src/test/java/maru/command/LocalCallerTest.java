package maru.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalCallerTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, localhost, true",
    "127.0.0.1, LocalHost, true",
    "127.0.0.1, 127.0.0.1, true",
    "0:0:0:0:0:0:0:1, [::1], true",
    "127.0.0.1, classes.example, true",
    "127.0.0.1, evil.example, false",
    "127.0.0.1, localhost.evil.example, false",
    "127.0.0.1, classes.example.evil.example, false",
    "192.168.0.7, localhost, false",
    "192.168.0.7, classes.example, false"
  })
  void whoCallsFromTheMachineNamesItByItsOwnName(String address, String host, boolean local) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/outbox");
    request.setRemoteAddr(address);
    request.setServerName(host);
    assertThat(new LocalCaller(URI.create("https://Classes.example:8443")).isLocal(request))
        .isEqualTo(local);
  }
}
