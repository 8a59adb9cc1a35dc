package maru.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import maru.store.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag("slow")
class PostmanTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final int port = freePort();
  private final GreenMail server =
      new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<Postman> postmen = new ArrayList<>();

  @BeforeAll
  static void makeTables() {
    new AccountsSchema(DATABASE.dataSource()).afterPropertiesSet();
  }

  @BeforeEach
  void emptyTheTable() {
    JDBC.sql("delete from outbox_mail").update();
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Postman postman : postmen) {
      postman.destroy();
    }
    server.stop();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatOneProcessCouldNotSendTheNextOneDoes() throws InterruptedException {
    Postman first = postman(AT_ONCE);
    first.send(letter(1), inAnHour());
    await().until(() -> tries() >= 1);
    first.destroy();

    server.start();
    JDBC.sql("update outbox_mail set tries = 1, due_at = now()").update();
    postman(LATER);

    await().until(() -> waiting() == 0);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void severalPostmenSendEachLetterOnce() {
    server.start();
    List<Postman> all = Stream.generate(() -> postman(LATER)).limit(3).toList();

    for (int i = 0; i < 30; i++) {
      all.get(i % 3).send(letter(i), inAnHour());
    }

    await().until(() -> waiting() == 0);
    assertThat(server.getReceivedMessages()).hasSize(30);
  }

  @Test
  void whatIsOverIsNotSent() {
    server.start();
    Postman postman = postman(LATER);

    postman.send(letter(1), Instant.now().minusSeconds(1));
    postman.send(letter(2), inAnHour());

    await().until(() -> server.getReceivedMessages().length == 1);
    await().until(() -> waiting() == 1);
    assertThat(tries()).isZero();
  }

  @Test
  void aLetterThatIsNeverTakenIsGivenUp() {
    Postman postman = postman(AT_ONCE);
    postman.send(letter(1), inAnHour());
    await().until(() -> tries() == Postman.MOST_TRIES);

    server.start();
    postman.send(letter(2), inAnHour());

    await().until(() -> waiting() == 1);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(tries()).isEqualTo(Postman.MOST_TRIES);
  }

  private Postman postman(Duration firstPause) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    Postman postman = new Postman(JDBC, new SmtpMail(sender, "maru@example.com"), firstPause);
    postmen.add(postman);
    return postman;
  }

  private static Letter letter(int number) {
    return new Letter("m" + number + "@example.com", "안녕하세요", "마루예요.", null);
  }

  private static Instant inAnHour() {
    return Instant.now().plus(Duration.ofHours(1));
  }

  private static long waiting() {
    return JDBC.sql("select count(*) from outbox_mail").query(Long.class).single();
  }

  private static long tries() {
    return JDBC.sql("select max(tries) from outbox_mail").query(Long.class).single();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
