package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EndedSessionsTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();

  private final String session = UUID.randomUUID().toString();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void anEndIsKnownAtOnceHereAndSoonInEveryOtherProcess() {
    try (EndedSessions here = new EndedSessions(DATABASE.dataSource());
        EndedSessions there = new EndedSessions(DATABASE.dataSource())) {
      AtomicInteger told = new AtomicInteger();
      there.whenEnded(session, told::incrementAndGet);
      here.end(List.of(session));
      assertThat(here.isEnded(session)).isTrue();
      await().until(() -> there.isEnded(session));
      await().until(() -> told.get() == 1);
      here.end(List.of(session));
      assertThat(there.isEnded(UUID.randomUUID().toString())).isFalse();
      try (EndedSessions later = new EndedSessions(DATABASE.dataSource())) {
        assertThat(later.isEnded(session)).isTrue();
        later.whenEnded(session, told::incrementAndGet);
        assertThat(told).hasValue(2);
      }
    }
  }

  @Test
  void whoNoLongerWaitsIsNotTold() {
    try (EndedSessions here = new EndedSessions(DATABASE.dataSource())) {
      AtomicInteger told = new AtomicInteger();
      here.whenEnded(session, told::incrementAndGet).close();
      here.end(List.of(session));
      assertThat(told).hasValue(0);
    }
  }

  @Test
  void whatEndedLongAgoIsLeftOut() {
    DATABASE.execute(
        "insert into ended_session (session, ended_at) values ('%s', now() - interval '1 hour')"
            .formatted(session));
    try (EndedSessions here = new EndedSessions(DATABASE.dataSource())) {
      assertThat(here.isEnded(session)).isFalse();
    }
  }
}
