package maru.command.member;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maru.command.Refused;
import maru.events.member.MemberId;
import maru.store.EndedSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions, each a family of refresh tokens of which only the newest is good. When an older one
/// comes back, its family is ended, for it was stolen.
@Component
@DependsOn("accountsSchema")
class RefreshTokens {
  /// How long a session lasts that nobody uses.
  static final Duration LIFE = Duration.ofDays(14);

  /// How long any session lasts.
  private static final Duration LONGEST = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final EndedSessions ended;
  private final Duration leeway;

  /// Builds on the tables of this package.
  ///
  /// @param leeway how long a used token may come again, as two tabs refresh at the same moment
  RefreshTokens(
      JdbcClient jdbc,
      EndedSessions ended,
      @Value("${maru.sign-in.refresh-leeway:10s}") Duration leeway) {
    this.jdbc = jdbc;
    this.ended = ended;
    this.leeway = leeway;
  }

  record Session(String family, MemberId memberId, String token) {}

  Session start(MemberId member, Instant now) {
    String family = UUID.randomUUID().toString();
    long since =
        jdbc.sql("select coalesce(max(position), 0) from event").query(Long.class).single();
    return insert(family, member, since, now, now);
  }

  /// Trades a token for the next one of its session.
  ///
  /// Refuses with [MemberRefusal#REFRESH_FAILED] and [MemberRefusal#REFRESH_REUSED].
  Session rotate(String token, Instant now) {
    Row row =
        find(token)
            .filter(r -> r.expiresAt.isAfter(now) && r.startedAt.plus(LONGEST).isAfter(now))
            .orElseThrow(() -> new Refused(MemberRefusal.REFRESH_FAILED));
    if (passwordChangedSince(row)) {
      end(row.family);
      throw new Refused(MemberRefusal.REFRESH_FAILED);
    }
    boolean first =
        jdbc.sql("update refresh_token set used_at = ? where token_hash = ? and used_at is null")
                .params(Timestamp.from(now), Secrets.hash(token))
                .update()
            == 1;
    if (!first && usedAt(token).plus(leeway).isBefore(now)) {
      end(row.family);
      throw new Refused(MemberRefusal.REFRESH_REUSED);
    }
    return insert(row.family, row.memberId, row.since, row.startedAt, now);
  }

  /// Ends a session, and with it the access tokens that were given out in it.
  void end(String family) {
    ended.end(List.of(family));
    jdbc.sql("delete from refresh_token where family = ?").param(family).update();
  }

  /// Ends the session that the token belongs to, if there is one.
  void endByToken(String token) {
    find(token).ifPresent(row -> end(row.family));
  }

  void endAll(MemberId member) {
    ended.end(
        jdbc
            .sql("delete from refresh_token where member_id = ? returning family")
            .param(member.value())
            .query(String.class)
            .list()
            .stream()
            .distinct()
            .toList());
  }

  private Session insert(
      String family, MemberId member, long since, Instant startedAt, Instant now) {
    String token = Secrets.next();
    jdbc.sql(
            """
            insert into refresh_token (token_hash, family, member_id, since, started_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Secrets.hash(token),
            family,
            member.value(),
            since,
            Timestamp.from(startedAt),
            Timestamp.from(now.plus(LIFE)))
        .update();
    return new Session(family, member, token);
  }

  private record Row(
      String family, MemberId memberId, long since, Instant startedAt, Instant expiresAt) {}

  private Optional<Row> find(String token) {
    return jdbc.sql("select * from refresh_token where token_hash = ?")
        .param(Secrets.hash(token))
        .query((row, n) ->
            new Row(
                row.getString("family"),
                new MemberId(row.getString("member_id")),
                row.getLong("since"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("expires_at").toInstant()))
        .optional();
  }

  /// The distant past if the session was ended meanwhile.
  private Instant usedAt(String token) {
    return jdbc.sql("select used_at from refresh_token where token_hash = ?")
        .param(Secrets.hash(token))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional()
        .orElse(Instant.EPOCH);
  }

  /// Asks the history, so that no crash between the two can keep an old session alive.
  private boolean passwordChangedSince(Row session) {
    return jdbc.sql(
            """
            select exists (select 1 from event where member_id = ? and position > ?
                              and event_type = 'member.PasswordChanged')
            """)
        .params(session.memberId.value(), session.since)
        .query(Boolean.class)
        .single();
  }
}
