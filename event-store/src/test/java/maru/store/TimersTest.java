package maru.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import maru.store.AppendOutcome.Stored;
import maru.store.Companion.EndTimer;
import maru.store.Companion.SetTimer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TimersTest {
  private static final TestPostgres.Database DATABASE = TestPostgres.database();
  private static final EventStore STORE = new EventStore(DATABASE.dataSource());

  private final String kind = "test." + UUID.randomUUID();
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  @AfterAll
  static void close() {
    STORE.close();
    DATABASE.close();
  }

  @Test
  void whatBecomesDueWhileNoProcessRunsIsHandledByTheNext() {
    set("a", Instant.now().minusSeconds(60));

    try (Timers timers = timers()) {
      timers.start();
      await().until(() -> handled.equals(List.of("a {\"x\": 1}")));
      await().until(this::noneWaits);
    }
  }

  @Test
  void whatIsNotYetDueWaitsAndWhatIsEndedNeverComes() {
    set("later", Instant.now().plusSeconds(3600));
    set("ended", Instant.now().plusMillis(300));
    along(new EndTimer(kind, "ended"));
    set("soon", Instant.now().plusMillis(400));

    try (Timers timers = timers()) {
      timers.start();
      await().until(() -> handled.equals(List.of("soon {\"x\": 1}")));
    }
    assertThat(noneWaits()).isFalse();
  }

  @Test
  void whatFailsIsTriedAgain() {
    failures.set(1);
    set("b", Instant.now());

    try (Timers timers = timers()) {
      timers.start();
      await().until(() -> failures.get() == 0);
      DATABASE.execute("update timer set due_at = now() where kind = '" + kind + "'");
      await().until(() -> handled.size() == 1);
    }
  }

  @Test
  void severalProcessesShareTheTimers() {
    try (Timers one = timers();
        Timers two = timers()) {
      one.start();
      two.start();
      for (int i = 0; i < 50; i++) {
        set("t" + i, Instant.now());
      }
      await().until(this::noneWaits);
    }
    assertThat(handled).hasSize(50).doesNotHaveDuplicates();
  }

  private Timers timers() {
    return new Timers(DATABASE.dataSource(), List.of(new Handler()));
  }

  private void set(String key, Instant dueAt) {
    along(new SetTimer(kind, key, dueAt, "{\"x\":1}"));
  }

  private static void along(Companion row) {
    assertThat(STORE.append(AppendRequest.of(List.of()).along(List.of(row))))
        .isInstanceOf(Stored.class);
  }

  private boolean noneWaits() {
    return new TimerTable(DATABASE.dataSource()).millisToNext(Set.of(kind), Long.MAX_VALUE)
        == Long.MAX_VALUE;
  }

  private final class Handler implements TimerHandler {
    @Override
    public String kind() {
      return kind;
    }

    @Override
    public void due(String key, String payload) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("not yet");
      }
      handled.add(key + " " + payload);
    }
  }
}
