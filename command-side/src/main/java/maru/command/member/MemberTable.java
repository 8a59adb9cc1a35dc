package maru.command.member;

import java.util.Optional;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads personal data. It is written only with events, see [MemberRows].
@Component
class MemberTable {
  private final JdbcClient jdbc;

  MemberTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      MemberId memberId,
      String email,
      String name,
      String passwordHash,
      @Nullable String introduction,
      boolean emailVerified) {}

  Optional<Row> byEmail(Email email) {
    return by("email_key", email.key());
  }

  Optional<Row> byId(MemberId member) {
    return by("member_id", member.value());
  }

  private Optional<Row> by(String column, String value) {
    return jdbc.sql(
            """
            select member_id, email, name, password_hash, introduction, email_verified
              from member where %s = ?
            """
                .formatted(column))
        .param(value)
        .query((row, n) ->
            new Row(
                new MemberId(row.getString("member_id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getString("introduction"),
                row.getBoolean("email_verified")))
        .optional();
  }
}
