package maru.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import maru.events.Event;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.MemberId;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

@Tag("slow")
class ProcessorsTest {
  private static final TestStore WIRING = new TestStore(Seats.Handlers.class, Processors.class);

  private final CourseId course = CourseId.of(UUID.randomUUID());
  private final MemberId student = MemberId.of(UUID.randomUUID());

  /// What the handlers saw, kept over restarts of the wiring.
  static final class Seen {
    static final List<Long> POSITIONS = new CopyOnWriteArrayList<>();
    static final Map<String, List<String>> BY_COURSE = new ConcurrentHashMap<>();
    static final Set<String> POISON = ConcurrentHashMap.newKeySet();
    static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

    private Seen() {}
  }

  static final class Processors {
    @Bean
    ConfigurerModule processors() {
      return configurer ->
          configurer
              .eventProcessing()
              .registerEventHandler(axon -> new EveryPosition())
              .registerEventHandler(axon -> new ByCourse())
              .registerSequencingPolicy("positions", axon -> new SequentialPolicy());
    }
  }

  @ProcessingGroup("positions")
  static final class EveryPosition {
    @EventHandler
    void on(Event event, TrackingToken token) {
      Seen.POSITIONS.add(PositionToken.of(token).at());
    }
  }

  @ProcessingGroup("courses")
  static final class ByCourse {
    @EventHandler
    void on(EnrollmentEvent event, @MetaDataValue("by") @Nullable String by) {
      String course = event.courseId().value();
      if (Seen.AWAY.remove(course)) {
        throw new TryAgainException("the index is away", new IllegalStateException());
      }
      if (Seen.POISON.contains(course)) {
        throw new IllegalStateException("poison");
      }
      Seen.BY_COURSE
          .computeIfAbsent(course, key -> new CopyOnWriteArrayList<>())
          .add(event.getClass().getSimpleName() + " by " + by);
    }
  }

  @AfterAll
  static void stop() {
    WIRING.close();
  }

  @Test
  void everyEventIsHandledOnceInOrderAlsoOverARestart() {
    seat();
    WIRING
        .get(EventStore.class)
        .appendFree(
            List.of(NewEvent.free(new CourseViewed(null, course), Instant.now(), Metadata.NONE)));
    awaitAll();
    WIRING.restart(Seats.Handlers.class, Processors.class);
    seat(CourseId.of(UUID.randomUUID()));
    awaitAll();

    assertThat(Seen.POSITIONS).isSorted().doesNotHaveDuplicates();
    assertThat((long) Seen.POSITIONS.size())
        .isEqualTo(WIRING.get(EventStore.class).reader().head());
  }

  @Test
  void handlersGetTheMetadata() {
    seat();

    await()
        .untilAsserted(() ->
            assertThat(Seen.BY_COURSE.get(course.value()))
                .containsExactly("RosterOpened by null", "Enrolled by " + student));
  }

  @Test
  void aPoisonEventWaitsWithItsSequenceWhileOthersGoOnAndCanBeRetried() {
    Seen.POISON.add(course.value());
    seat();
    CourseId other = CourseId.of(UUID.randomUUID());
    seat(other);
    DeadLetters letters = WIRING.get(DeadLetters.class);

    await().untilAsserted(() -> assertThat(Seen.BY_COURSE.get(other.value())).hasSize(2));
    await().untilAsserted(() -> assertThat(letters.counts()).containsEntry("courses", 2L));
    assertThat(Seen.BY_COURSE).doesNotContainKey(course.value());
    DeadLetters.Letter letter = letters.of("courses", 10).getFirst();
    assertThat(letter.eventType()).isEqualTo("enrollment.RosterOpened");
    assertThat(letter.cause()).isEqualTo("poison");

    assertThat(letters.retry("courses")).isFalse();
    Seen.POISON.remove(course.value());
    assertThat(letters.retry("courses")).isTrue();
    assertThat(Seen.BY_COURSE.get(course.value())).hasSize(2);
    assertThat(letters.counts()).isEmpty();
  }

  @Test
  void whatFailsBecauseOfItsSurroundingsIsHandedOverAgain() {
    Seen.AWAY.add(course.value());
    seat();

    await().untilAsserted(() -> assertThat(Seen.BY_COURSE.get(course.value())).hasSize(2));
    assertThat(Seen.AWAY).doesNotContain(course.value());
  }

  @Test
  void aProcessorIsReplayedFromTheFirstEvent() {
    seat();
    await().untilAsserted(() -> assertThat(Seen.BY_COURSE.get(course.value())).hasSize(2));
    StreamingEventProcessor processor =
        WIRING
            .get(EventProcessingConfiguration.class)
            .eventProcessor("courses", StreamingEventProcessor.class)
            .orElseThrow();

    processor.shutDown();
    processor.resetTokens();
    processor.start();

    await().untilAsserted(() -> assertThat(Seen.BY_COURSE.get(course.value())).hasSize(4));
  }

  private void seat() {
    seat(course);
  }

  private void seat(CourseId at) {
    CommandRunner commands = WIRING.get(CommandRunner.class);
    commands.run(new Seats.Open(at, student, 3), CommandContext.NONE);
    commands.run(new Seats.Sit(at, student), CommandContext.of(Metadata.by(student)));
  }

  private static void awaitAll() {
    long head = WIRING.get(EventStore.class).reader().head();
    await().until(() -> Seen.POSITIONS.contains(head));
  }
}
