package maru.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maru.events.EventJson;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent.CourseViewed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TailTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void anotherProcessesAppendIsHeardWithoutPolling() throws InterruptedException {
    try (Tail tail = tail(NEVER)) {
      tail.start();
      DATABASE.execute("select 1");
      long position = STORE.appendFree(List.of(view()));

      assertThat(tail.await(position - 1, LONG)).isTrue();
      List<StoredEvent> kept = tail.after(position - 1, 10);
      assertThat(kept).isNotNull().hasSize(1);
    }
  }

  @Test
  void aLostNotificationIsMadeUpForByThePoll() throws InterruptedException {
    try (Tail tail = tail(Duration.ofMillis(20))) {
      tail.start();
      DATABASE.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
              + " current_database() and query = 'listen event'");
      long position = STORE.appendFree(List.of(view()));

      assertThat(tail.await(position - 1, LONG)).isTrue();
    }
  }

  @Test
  void whatIsOlderThanTheTailIsReadFromTheTable() {
    STORE.appendFree(List.of(view(), view()));
    try (Tail tail = tail(NEVER)) {
      tail.start();

      assertThat(tail.after(tail.newest(), 10)).isNotNull().isEmpty();
      assertThat(tail.after(tail.newest() - 1, 10)).isNull();
    }
  }

  private static Tail tail(Duration poll) {
    return new Tail(
        new EventReader(DATABASE.dataSource(), EventJson.ALL), DATABASE.dataSource(), poll);
  }

  private static NewEvent view() {
    return NewEvent.free(
        new CourseViewed(null, CourseId.of(UUID.randomUUID())), Instant.EPOCH, Metadata.NONE);
  }
}
