package maru.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import maru.events.Event;
import maru.events.EventJson;
import maru.events.EventName;
import maru.events.EventTypes;
import maru.events.Upcaster;
import maru.events.catalogue.CourseId;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@Tag("slow")
class OldEventsTest {
  private static final List<Event> HANDLED = new CopyOnWriteArrayList<>();
  private static final TestStore WIRING = new TestStore(Newer.class);

  private final CourseId course = CourseId.of(UUID.randomUUID());

  /// In its first revision it had no loudness.
  @EventName(value = "test.BellRung", revision = 2)
  public record BellRung(CourseId courseId, int loudness) implements Event {}

  private static final Decider<Integer, Object, BellRung> BELL =
      new Decider<>(
          "bell",
          BellRung.class,
          0,
          (state, command, now) -> List.of(),
          (state, event) -> state + event.loudness());

  static final class Newer {
    @Bean
    @Primary
    EventJson newerContract() {
      return new EventJson(
          new EventTypes(List.of(BellRung.class)),
          List.of(new Upcaster("test.BellRung", 1, json -> json.put("loudness", 7))));
    }

    @Bean
    ConfigurerModule listener() {
      return configurer ->
          configurer.eventProcessing().registerEventHandler(axon -> new Listener());
    }
  }

  @ProcessingGroup("bells")
  static final class Listener {
    @EventHandler
    void on(BellRung event) {
      HANDLED.add(event);
    }
  }

  @AfterAll
  static void stop() {
    WIRING.close();
  }

  @Test
  void anOldRevisionIsReadAsTheNewestByDecisionsAndByProcessors() {
    WIRING
        .database()
        .execute(
            """
            insert into event (position, event_id, stream, seq, event_type, revision, course_id, occurred_at, payload, metadata)
            values ((select coalesce(max(position), 0) + 1 from event), '%s', 'bell:1', 0, 'test.BellRung', 1, '%s', '%s',
                    '{"courseId":"%s"}', '{}')
            """
                .formatted(UUID.randomUUID(), course, Instant.EPOCH, course));

    assertThat(WIRING.get(Decisions.class).view(BELL, 1).state()).isEqualTo(7);
    await().untilAsserted(() -> assertThat(HANDLED).containsExactly(new BellRung(course, 7)));
  }
}
