package maru.standalone.demo;

import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo accounts, if there are any.
final class DemoMembers {
  /// Opens no account.
  private static final String NO_PASSWORD = "!";

  private final JdbcClient jdbc;

  DemoMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable MemberId instructor() {
    return withAddress("instructor@maru.example");
  }

  @Nullable MemberId student() {
    return withAddress("student@maru.example");
  }

  /// The demo student's, for everybody in the town: one hash is made, not eight hundred.
  String passwordHash() {
    return jdbc.sql("select password_hash from member where email_key = ?")
        .param("student@maru.example")
        .query(String.class)
        .optional()
        .orElse(NO_PASSWORD);
  }

  private @Nullable MemberId withAddress(String key) {
    return jdbc.sql("select member_id from member where email_key = ?")
        .param(key)
        .query(String.class)
        .optional()
        .map(MemberId::new)
        .orElse(null);
  }
}
