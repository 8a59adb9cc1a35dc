package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters by a real mail server.
@Tag("slow")
class MailTest {
  private static final int PORT = TestMaru.closedPort();
  private static final TestMaru MARU = TestMaru.mailingTo(PORT);
  private static final Pattern LINK =
      Pattern.compile("https://classes\\.example/(verify|reset)\\?token=(\\S+)");

  private final GreenMail server =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void lettersArriveInTheReadersLanguageWithTheirLink() throws MessagingException, IOException {
    server.start();
    String youngjun = join("ko");
    String grace = join("en");

    MimeMessage korean = letterTo(youngjun, 1);
    assertThat(korean.getSubject()).isEqualTo("마루에 오신 것을 환영해요. 이메일 주소를 확인해 주세요");
    assertThat(korean.getFrom()[0].toString()).isEqualTo("hall@classes.example");
    assertThat(korean.getContent().toString()).startsWith("김영준님, 마루에 오신 것을 환영해요.");
    MimeMessage english = letterTo(grace, 1);
    assertThat(english.getSubject())
        .isEqualTo("Welcome to Maru. Please confirm your e-mail address");
    for (MimeMessage letter : new MimeMessage[] {korean, english}) {
      assertThat(
              MARU.post("/api/members/verify")
                  .json("{\"token\": \"%s\"}".formatted(token(letter, "verify")))
                  .send()
                  .status())
          .isEqualTo(204);
    }

    MARU.post("/api/password/forgotten").json("{\"email\": \"%s\"}".formatted(youngjun)).send();
    MimeMessage reset = letterTo(youngjun, 2);
    assertThat(reset.getSubject()).isEqualTo("마루 비밀번호를 다시 정해 주세요");
    String password = "an even quieter floor";
    assertThat(
            MARU.post("/api/password")
                .json(
                    "{\"token\": \"%s\", \"password\": \"%s\"}"
                        .formatted(token(reset, "reset"), password))
                .send()
                .status())
        .isEqualTo(204);
    assertThat(MARU.login(youngjun, password).status()).isEqualTo(200);
  }

  @Test
  void aServerThatIsDownAtFirstGetsTheLetterOnce() {
    String youngjun = join("ko");
    JdbcClient jdbc = MARU.bean(JdbcClient.class);
    String ofTheirs = " from outbox_mail where recipient = ?";
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            jdbc.sql("select coalesce(max(tries), 0)" + ofTheirs)
                    .param(youngjun)
                    .query(Integer.class)
                    .single()
                >= 2);

    server.start();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            jdbc.sql("select count(*)" + ofTheirs).param(youngjun).query(Long.class).single() == 0);
    assertThat(lettersTo(youngjun)).hasSize(1);
  }

  @Test
  void whereThereIsAMailServerThereIsNoOutbox() {
    assertThat(MARU.get("/api/outbox").send().status()).isEqualTo(404);
    assertThat(MARU.get("/api/config").send().body().path("outbox").asBoolean()).isFalse();
  }

  private static String join(String language) {
    String email = "m" + UUID.randomUUID() + "@example.com";
    assertThat(
            MARU.post("/api/members")
                .json(
                    """
                    {"email": "%s", "password": "%s", "name": "김영준", "language": "%s"}
                    """
                        .formatted(email, TestMaru.PASSWORD, language))
                .send()
                .status())
        .isEqualTo(201);
    return email;
  }

  /// The newest, once there are as many.
  private MimeMessage letterTo(String email, int many) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lettersTo(email), letters -> letters.length == many)[many - 1];
  }

  private MimeMessage[] lettersTo(String email) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(letter -> isTo(letter, email))
        .toArray(MimeMessage[]::new);
  }

  private static boolean isTo(MimeMessage letter, String email) {
    try {
      return letter.getAllRecipients()[0].toString().equals(email);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(MimeMessage letter, String page)
      throws MessagingException, IOException {
    Matcher link = LINK.matcher(letter.getContent().toString());
    assertThat(link.find()).isTrue();
    assertThat(link.group(1)).isEqualTo(page);
    return link.group(2);
  }
}
