package maru.command.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what would have been sent, where no mail server is configured. The newest 200 are kept.
final class Outbox implements Mail {
  private static final int KEPT = 200;

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Item(
      long id, String to, String subject, String text, @Nullable String link, Instant sentAt) {}

  @Override
  public void send(Letter letter, Instant goodUntil) {
    jdbc.sql(
            """
            insert into outbox_mail (recipient, subject, text, link, good_until)
            values (?, ?, ?, ?, ?)
            """)
        .params(letter.to(), letter.subject(), letter.text())
        .param(letter.link())
        .param(Timestamp.from(goodUntil))
        .update();
    jdbc.sql(
            """
            delete from outbox_mail where mail_id <
              (select min(mail_id) from
                (select mail_id from outbox_mail order by mail_id desc limit ?) newest)
            """)
        .param(KEPT)
        .update();
  }

  List<Item> newest() {
    return jdbc.sql("select * from outbox_mail order by mail_id desc limit ?")
        .param(KEPT)
        .query((row, n) ->
            new Item(
                row.getLong("mail_id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("link"),
                row.getTimestamp("sent_at").toInstant()))
        .list();
  }
}
