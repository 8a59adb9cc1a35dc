package maru.command.member;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import maru.command.Refused;
import maru.events.member.MemberId;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tokens that were sent by mail and work once.
@Component
@DependsOn("accountsSchema")
class OneTimeTokens {
  private final JdbcClient jdbc;

  OneTimeTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Purpose {
    VERIFY_ADDRESS(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofMinutes(30));

    final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }
  }

  /// Makes a token. One for a new password ends those before it; the letters that verify an address
  /// may arrive twice, and then both work.
  String issue(MemberId member, Purpose purpose, Instant now) {
    String token = Secrets.next();
    if (purpose == Purpose.RESET_PASSWORD) {
      jdbc.sql("delete from one_time_token where member_id = ? and purpose = ?")
          .params(member.value(), purpose.name())
          .update();
    }
    jdbc.sql(
            """
            insert into one_time_token (token_hash, purpose, member_id, expires_at)
            values (?, ?, ?, ?)
            """)
        .params(
            Secrets.hash(token),
            purpose.name(),
            member.value(),
            Timestamp.from(now.plus(purpose.life)))
        .update();
    return token;
  }

  /// Uses a token up for what its owner wants. If that fails, the token is as good as before.
  ///
  /// Refuses with [MemberRefusal#LINK_INVALID].
  void use(String token, Purpose purpose, Instant now, Consumer<MemberId> what) {
    MemberId owner = redeem(token, purpose, now);
    try {
      what.accept(owner);
    } catch (RuntimeException e) {
      jdbc.sql("update one_time_token set used_at = null where token_hash = ?")
          .param(Secrets.hash(token))
          .update();
      throw e;
    }
  }

  private MemberId redeem(String token, Purpose purpose, Instant now) {
    return jdbc.sql(
            """
            update one_time_token set used_at = ?
             where token_hash = ? and purpose = ? and used_at is null and expires_at > ?
            returning member_id
            """)
        .params(Timestamp.from(now), Secrets.hash(token), purpose.name(), Timestamp.from(now))
        .query((row, n) -> new MemberId(row.getString(1)))
        .optional()
        .orElseThrow(() -> new Refused(MemberRefusal.LINK_INVALID));
  }
}
