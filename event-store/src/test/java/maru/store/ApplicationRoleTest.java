package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.member.MemberId;
import maru.store.AppendOutcome.Stored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ApplicationRoleTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final HikariDataSource APPLICATION = DATABASE.pool(4);

  @BeforeAll
  static void enter() {
    ApplicationRole.prepare(DATABASE.dataSource());
    APPLICATION.setConnectionInitSql(ApplicationRole.ENTER);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
    DATABASE.close();
  }

  @Test
  void itAppendsAndReads() {
    try (EventStore store = new EventStore(APPLICATION)) {
      String actor = UUID.randomUUID().toString();
      assertThat(store.append(enrolled())).isInstanceOf(Stored.class);
      assertThat(store.append(enrolled().with(new Receipt(actor, "key", "hash", "{}"))))
          .isInstanceOf(Stored.class);
      assertThat(store.reader().head()).isGreaterThan(1);
      assertThat(store.receipt(actor, "key")).isPresent();
      assertThat(store.forgetOldReceipts()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into event select * from event",
        "update event set payload = '{}'",
        "delete from event",
        "truncate event",
        "drop table event",
        "alter table event add column note text"
      })
  void itTouchesNoEventInAnyOtherWay(String statement) {
    assertThatThrownBy(() -> execute(APPLICATION, statement))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(Sql.INSUFFICIENT_PRIVILEGE));
  }

  @Test
  void itReachesTablesThatComeLater() throws SQLException {
    DATABASE.execute("create table later (what text, n bigint generated always as identity)");
    execute(APPLICATION, "insert into later (what) values ('붓글씨')");
    execute(APPLICATION, "delete from later");
  }

  @Test
  void itIsPreparedAsOftenAsProcessesStart() throws Exception {
    List<Thread> processes =
        List.of(
            Thread.ofVirtual().start(() -> ApplicationRole.prepare(DATABASE.dataSource())),
            Thread.ofVirtual().start(() -> ApplicationRole.prepare(DATABASE.dataSource())));
    for (Thread process : processes) {
      process.join();
    }
    itTouchesNoEventInAnyOtherWay("delete from event");
  }

  @Test
  void anOwnerWhoMayNotMakeRolesIsToldWhatASuperuserHasToSay() {
    try (TestPostgres.Database strangers = TestPostgres.emptyDatabase()) {
      strangers.execute("create role stranger login password 'stranger'");
      strangers.execute("grant all on schema public to stranger");
      try (HikariDataSource stranger = strangers.pool(2)) {
        stranger.setUsername("stranger");
        stranger.setPassword("stranger");
        EventStoreSchema.migrate(stranger);
        assertThatThrownBy(() -> ApplicationRole.prepare(stranger))
            .isInstanceOf(EventStoreException.class)
            .hasMessageContaining("create role maru_app; grant maru_app to stranger")
            .hasMessageContaining("MARU_POSTGRES_OWNER_ONLY=true");

        strangers.execute("grant maru_app to stranger");
        assertThatCode(() -> ApplicationRole.prepare(stranger)).doesNotThrowAnyException();
      } finally {
        strangers.execute("drop owned by stranger cascade");
        strangers.execute("drop role stranger");
      }
    }
  }

  private static void execute(HikariDataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static AppendRequest enrolled() {
    CourseId course = CourseId.of(UUID.randomUUID());
    return AppendRequest.of(
        List.of(
            NewEvent.of(
                "roster:" + course,
                0,
                new Enrolled(course, MemberId.of(UUID.randomUUID())),
                Instant.EPOCH,
                Metadata.NONE)));
  }
}
