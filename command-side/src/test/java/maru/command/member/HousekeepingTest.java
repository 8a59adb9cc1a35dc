package maru.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.command.member.OneTimeTokens.Purpose;
import maru.events.member.MemberId;
import maru.store.EndedSessions;
import maru.store.EventStore;
import maru.store.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class HousekeepingTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());
  private static final EndedSessions ENDED = new EndedSessions(DATABASE.dataSource());
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
  private static final List<String> TABLES =
      List.of("receipt", "ended_session", "refresh_token", "one_time_token", "outbox_mail");

  @BeforeAll
  static void makeTables() {
    new AccountsSchema(DATABASE.dataSource()).afterPropertiesSet();
  }

  @AfterAll
  static void close() {
    ENDED.close();
    STORE.close();
    DATABASE.close();
  }

  @Test
  void whatHasLivedPastItsUseIsForgottenByItself() {
    Instant now = Instant.now();
    live(now.minus(Duration.ofDays(30)));
    live(now);
    assertThat(counts()).containsOnly(2L);

    Housekeeping housekeeping =
        new Housekeeping(STORE, DATABASE.dataSource(), Duration.ofMillis(20));
    try {
      await().untilAsserted(() -> assertThat(counts()).containsOnly(1L));
    } finally {
      housekeeping.destroy();
    }
  }

  /// One row of each table, as of an instant.
  private static void live(Instant at) {
    MemberId member = MemberId.of(UUID.randomUUID());
    new RefreshTokens(JDBC, ENDED, Duration.ZERO).start(member, at);
    JDBC.sql("insert into ended_session (session, ended_at) values (?, ?)")
        .params(member.value(), java.sql.Timestamp.from(at))
        .update();
    new OneTimeTokens(JDBC).issue(member, Purpose.VERIFY_ADDRESS, at);
    JDBC.sql(
            "insert into outbox_mail (recipient, subject, text, sent_at) values ('m', 's', 't', ?)")
        .param(java.sql.Timestamp.from(at))
        .update();
    JDBC.sql(
            "insert into receipt (actor, key, body_hash, answer, first_position, last_position,"
                + " stored_at) values (?, 'k', 'h', '{}', 1, 1, ?)")
        .params(member.value(), java.sql.Timestamp.from(at))
        .update();
  }

  private static List<Long> counts() {
    return TABLES.stream()
        .map(table -> JDBC.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }
}
