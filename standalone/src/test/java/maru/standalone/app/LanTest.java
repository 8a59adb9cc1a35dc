package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import maru.standalone.app.TestMaru.Answer;
import maru.standalone.app.TestMaru.Somebody;
import maru.standalone.lan.LanCertificates;
import maru.standalone.lan.LanHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// HTTPS beside plain HTTP, as phones meet it. This machine's loopback stands for the network.
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class LanTest {
  private static final LanHost HOST = LanHost.of("127.0.0.1", "hall");

  private final LanCertificates certificates;
  private final X509Certificate authority;
  private final URI url = URI.create("https://127.0.0.1:" + TestMaru.closedPort());
  private final TestMaru maru;
  private final HttpClient phone;

  LanTest() throws Exception {
    certificates = LanCertificates.in(Files.createTempDirectory("maru-lan"));
    authority = certificates.renew(HOST, Instant.now().minus(Duration.ofDays(380)));
    maru = TestMaru.inLan(url, certificates.server());
    phone = trusting(offered());
  }

  @Test
  void aPhoneThatTrustsTheOfferedCertificateIsServedOverHttpsAndNoOtherIs() throws Exception {
    HttpResponse<String> page = phone.send(get("/"), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("마루");
    assertThatThrownBy(() -> HttpClient.newHttpClient().send(get("/"), BodyHandlers.ofString()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void cookiesAreSecureThereAndPlainOnThisMachine() throws Exception {
    Somebody kim = maru.somebody();
    String body =
        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(kim.email(), TestMaru.PASSWORD);
    HttpRequest login =
        HttpRequest.newBuilder(url.resolve("/api/login"))
            .header("Content-Type", "application/json")
            .header("Origin", url.toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = phone.send(login, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("HttpOnly"));
    assertThat(
            maru.login(kim.email(), TestMaru.PASSWORD).response().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .noneMatch(cookie -> cookie.contains("Secure"));
  }

  @Test
  void signallingGoesOverTheSamePortAndForItsOwnPagesOnly() {
    Somebody kim = maru.somebody();
    WebSocket socket = signalling(kim, url.toString());
    assertThat(socket.isOutputClosed()).isFalse();
    socket.abort();
    assertThatThrownBy(() -> signalling(kim, "https://elsewhere.example"))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void largeAnswersArePackedAsOnThisMachine() throws Exception {
    HttpRequest script =
        HttpRequest.newBuilder(url.resolve("/assets/app-1a2b3c.js"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> answer = phone.send(script, BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void browsersAreNotToldToShunPlainHttp() throws Exception {
    HttpResponse<String> page = phone.send(get("/"), BodyHandlers.ofString());
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void thePageExplainsTheCertificateInBothLanguages() {
    Answer korean = maru.get("/lan").with("Accept-Language", "ko-KR").send();
    Answer english = maru.get("/lan?language=en").with("Accept-Language", "ko-KR").send();
    assertThat(korean.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(korean.response().body()).contains("인증서", "아이폰", "안드로이드");
    assertThat(english.response().body()).contains("certificate", "iPhone", "Android");
    String fingerprint = LanCertificates.fingerprint(authority).replace(":", ":<wbr>");
    for (Answer page : new Answer[] {korean, english}) {
      assertThat(page.response().body())
          .contains(url + "\"", "href=\"/lan/maru.crt\"", fingerprint)
          .doesNotContainPattern("\\{[a-z]+}");
    }
  }

  @Test
  void whatIsOfferedIsTheAuthoritysCertificateAndNoKey() {
    Answer offered = maru.get("/lan/maru.crt").send();
    assertThat(offered.header("Content-Type")).isEqualTo("application/x-x509-ca-cert");
    assertThat(offered.header("Content-Disposition")).startsWith("inline");
    assertThat(offered().getBasicConstraints()).isZero();
    assertThat(offered()).isEqualTo(authority);
    assertThat(maru.get("/lan/lan-server.pem").send().status()).isEqualTo(404);
  }

  @Test
  void aRenewedCertificateIsServedWithoutARestart() throws Exception {
    X509Certificate before = served();
    assertThat(certificates.renew(HOST, Instant.now())).isEqualTo(authority);
    await().atMost(Duration.ofSeconds(30)).until(() -> !served().equals(before));
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).build();
  }

  private X509Certificate served() throws Exception {
    HttpClient fresh = trusting(authority);
    HttpResponse<Void> answer = fresh.send(get("/"), BodyHandlers.discarding());
    return (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
  }

  private X509Certificate offered() {
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(maru.url() + "/lan/maru.crt")).build(),
                  BodyHandlers.ofByteArray());
      Certificate read =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(answer.body()));
      return (X509Certificate) read;
    } catch (IOException | java.security.cert.CertificateException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static HttpClient trusting(X509Certificate authority) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("maru", authority);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private WebSocket signalling(Somebody member, String origin) {
    URI address =
        URI.create(
            url.toString().replace("https:", "wss:") + "/signal/sessions/" + UUID.randomUUID());
    return phone
        .newWebSocketBuilder()
        .header("Cookie", "maru_access=" + member.token())
        .header("Origin", origin)
        .buildAsync(address, new WebSocket.Listener() {})
        .join();
  }
}
