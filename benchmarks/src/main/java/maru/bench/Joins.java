package maru.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.classroom.ClassroomEvent;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.member.MemberId;
import maru.store.EventIds;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decider;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;

/// A command that always leads to one event of common size, in the stream of its caller.
final class Joins {
  private static final List<CourseId> COURSES = ids(100, CourseId::of);
  private static final List<SessionId> SESSIONS = ids(1_000, SessionId::of);
  private static final List<MemberId> MEMBERS = ids(10_000, MemberId::of);

  private static final Decider<Long, Join, ClassroomEvent> DECIDER =
      new Decider<>(
          "bench",
          ClassroomEvent.class,
          0L,
          (state, command, now) -> List.of(event()),
          (state, event) -> state + 1);

  private Joins() {}

  record Join(String caller) {}

  static Joined event() {
    return new Joined(any(SESSIONS), any(COURSES), any(MEMBERS));
  }

  static final class Handlers implements CommandHandling {
    private final Decisions decisions;

    Handlers(Decisions decisions) {
      this.decisions = decisions;
    }

    @CommandHandler
    void handle(Join command) {
      decisions.decide(DECIDER, command.caller(), command, Instant.now());
    }
  }

  private static <T> T any(List<T> of) {
    return of.get(ThreadLocalRandom.current().nextInt(of.size()));
  }

  private static <T> List<T> ids(int count, Function<UUID, T> type) {
    return Stream.generate(EventIds::next).limit(count).map(type).toList();
  }
}
