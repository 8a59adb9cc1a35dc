package maru.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class OutlivedTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();

  private final Outlived receipts = new Outlived(DATABASE.dataSource(), "receipt", "stored_at");
  private final Instant dayAgo = Instant.now().minus(Duration.ofDays(1));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void fill() {
    DATABASE.execute("truncate receipt");
    DATABASE.execute(
        "insert into receipt (actor, key, body_hash, answer, first_position, last_position, stored_at)"
            + " select 'student', n::text, 'hash', '{}', 1, 1, now() - interval '2 days'"
            + " from generate_series(1, "
            + (Outlived.MOST + 7)
            + ") n");
    DATABASE.execute(
        "insert into receipt (actor, key, body_hash, answer, first_position, last_position)"
            + " values ('student', 'young', 'hash', '{}', 1, 1)");
  }

  @Test
  void whatIsOldGoesSomeAtATimeAndWhatIsYoungStays() throws Exception {
    assertThat(receipts.forget(dayAgo)).isEqualTo(Outlived.MOST);
    assertThat(receipts.forget(dayAgo)).isEqualTo(7);
    assertThat(receipts.forget(dayAgo)).isZero();
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet left = statement.executeQuery("select key from receipt")) {
      assertThat(left.next()).isTrue();
      assertThat(left.getString(1)).isEqualTo("young");
      assertThat(left.next()).isFalse();
    }
  }

  @Test
  void oneProcessAtATimeForgets() throws Exception {
    try (Connection other = DATABASE.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock('receipt'::regclass::oid::int, 1)");
      assertThat(receipts.forget(dayAgo)).isZero();
      other.rollback();
    }
    assertThat(receipts.forget(dayAgo)).isEqualTo(Outlived.MOST);
  }
}
