package maru.command.member;

import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import maru.command.member.OneTimeTokens.Purpose;
import maru.events.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes to members, off the request path: so an answer takes as long for an unknown address as
/// for a known one.
@Component
class Letters implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  /// More than this are not waiting in earnest.
  private static final int MOST_WAITING = 1000;

  private final MemberTable table;
  private final Members members;
  private final OneTimeTokens tokens;
  private final Mail mail;
  private final String publicUrl;
  private final ThreadPoolExecutor desk =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("letters").factory());

  Letters(
      MemberTable table,
      Members members,
      OneTimeTokens tokens,
      Mail mail,
      @Value("${maru.public-url:http://localhost:8080}") String publicUrl) {
    this.table = table;
    this.members = members;
    this.tokens = tokens;
    this.mail = mail;
    this.publicUrl = publicUrl;
  }

  void verifyAddress(MemberId member) {
    later(() -> table.byId(member).ifPresent(row -> write(row, Purpose.VERIFY_ADDRESS)));
  }

  /// Writes nothing where the address is not known.
  void resetPassword(Email email) {
    later(() -> table.byEmail(email).ifPresent(row -> write(row, Purpose.RESET_PASSWORD)));
  }

  private void write(MemberTable.Row row, Purpose purpose) {
    var language = members.get(row.memberId()).language();
    Instant now = Instant.now();
    String token = tokens.issue(row.memberId(), purpose, now);
    Letter letter =
        switch (purpose) {
          case VERIFY_ADDRESS ->
              LetterTexts.verifyAddress(
                  row.email(), row.name(), language, publicUrl + "/verify?token=" + token);
          case RESET_PASSWORD ->
              LetterTexts.resetPassword(
                  row.email(), row.name(), language, publicUrl + "/reset?token=" + token);
        };
    mail.send(letter, now.plus(purpose.life));
  }

  private void later(Runnable letter) {
    try {
      desk.execute(() -> {
        try {
          letter.run();
        } catch (RuntimeException e) {
          LOG.error("A letter could not be written", e);
        }
      });
    } catch (RejectedExecutionException full) {
      LOG.error("A letter was dropped: {} are waiting", MOST_WAITING);
    }
  }

  /// Lets waiting letters go out first, for some seconds.
  @Override
  public void destroy() throws InterruptedException {
    desk.shutdown();
    if (!desk.awaitTermination(5, TimeUnit.SECONDS)) {
      desk.shutdownNow();
    }
  }
}
