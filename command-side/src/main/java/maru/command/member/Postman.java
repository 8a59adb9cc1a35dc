package maru.command.member;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;

/// Takes letters to the mail server. A letter waits in the table until the server has taken it, so
/// neither a server that is down nor the end of this process loses it.
///
/// Whoever takes a letter out of the line puts it back for later in the same breath, and removes it
/// once it is sent: of several processes one sends it, and what a process left behind as it died is
/// tried again. The pause doubles with each try.
final class Postman implements Mail, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /// With a first pause of two minutes the last one comes after seventeen hours.
  static final int MOST_TRIES = 10;

  /// Letters of this process go at once; this is for those that are due again, or another's.
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final SmtpMail server;
  private final Duration firstPause;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("postman").factory());

  /// Begins at once.
  ///
  /// @param firstPause after a first try that failed; longer than a try may take
  Postman(JdbcClient jdbc, SmtpMail server, Duration firstPause) {
    this.jdbc = jdbc;
    this.server = server;
    this.firstPause = firstPause;
    var _ = rounds.scheduleWithFixedDelay(this::round, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void send(Letter letter, Instant goodUntil) {
    jdbc.sql(
            """
            insert into outbox_mail (recipient, subject, text, link, good_until, due_at)
            values (?, ?, ?, ?, ?, now())
            """)
        .params(letter.to(), letter.subject(), letter.text())
        .param(letter.link())
        .param(Timestamp.from(goodUntil))
        .update();
    rounds.execute(this::round);
  }

  private record Waiting(long id, int tries, Letter letter) {}

  private void round() {
    try {
      for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
        deliver(next.get());
      }
    } catch (RuntimeException e) {
      LOG.warn("Letters could not be looked for; they are in a moment", e);
    }
  }

  private void deliver(Waiting waiting) {
    try {
      server.send(waiting.letter());
      jdbc.sql("delete from outbox_mail where mail_id = ?").param(waiting.id()).update();
    } catch (MailException e) {
      if (waiting.tries() < MOST_TRIES) {
        LOG.warn("Letter {} was not taken at try {}", waiting.id(), waiting.tries(), e);
      } else {
        LOG.error("Letter {} was given up after {} tries", waiting.id(), waiting.tries(), e);
      }
    }
  }

  private Optional<Waiting> next() {
    return jdbc.sql(
            """
            update outbox_mail
            set tries = tries + 1, due_at = now() + make_interval(secs => ? * power(2, tries))
            where mail_id =
              (select mail_id from outbox_mail
               where due_at <= now() and tries < ? and good_until > now()
               order by due_at limit 1 for update skip locked)
            returning mail_id, tries, recipient, subject, text, link
            """)
        .param(firstPause.toMillis() / 1000.0)
        .param(MOST_TRIES)
        .query((row, n) ->
            new Waiting(
                row.getLong("mail_id"),
                row.getInt("tries"),
                new Letter(
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getString("link"))))
        .optional();
  }

  /// Lets a letter that is on its way arrive, for some seconds.
  @Override
  public void destroy() throws InterruptedException {
    rounds.shutdown();
    if (!rounds.awaitTermination(5, TimeUnit.SECONDS)) {
      rounds.shutdownNow();
    }
  }
}
