package maru.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./maru up --lan` at an address of this machine that is not its loopback.
@Tag("cluster")
class LanStackTest {

  @TempDir private Path home;

  @Test
  void othersAreServedOverHttpsAndFindTheCertificateOverPlainHttp() throws Exception {
    Optional<String> address = ownAddress();
    assumeThat(address).as("this machine has an address in a network").isPresent();
    List<ProcessHandle> parts;
    try (Stack stack =
        Stack.start(
            home,
            Map.of(
                "MARU_LAN", address.orElseThrow(), "MARU_LAN_PORT", "0", "MARU_TURN_PORT", "0"))) {
      assertThat(stack.url().toString()).startsWith("https://" + address.get() + ":");
      assertThat(stack.said()).contains("Everybody in this network can reach Maru.", "█");
      anotherMachineIsSentToHttps(stack, address.get());
      theRelayKeepsItsSecretToItself(stack);
      parts = stack.parts();
      assertThat(parts).hasSizeGreaterThanOrEqualTo(6);
    }
    assertThat(parts).noneMatch(ProcessHandle::isAlive);
  }

  private static void anotherMachineIsSentToHttps(Stack stack, String address) throws Exception {
    URI plain = URI.create("http://" + address + ":" + stack.port());
    HttpResponse<String> page = get(plain.resolve("/search?q=1"));
    assertThat(page.statusCode()).isEqualTo(307);
    assertThat(page.headers().firstValue("Location")).contains(stack.url() + "/search?q=1");
    assertThat(get(plain.resolve("/lan")).body()).contains(stack.url().toString());
    assertThat(get(URI.create("http://localhost:" + stack.port())).statusCode()).isEqualTo(200);
  }

  private static void theRelayKeepsItsSecretToItself(Stack stack) throws Exception {
    String secret = stack.secret("turn.secret");
    Path commandLine = Path.of("/proc", Long.toString(stack.process("turn").pid()), "cmdline");
    assertThat(Files.readString(commandLine)).contains("turnserver").doesNotContain(secret);
    assertThat(stack.said()).doesNotContain(secret);
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static Optional<String> ownAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }
}
