package maru.store.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberId;
import org.axonframework.commandhandling.CommandHandler;

/// A small decider to try the store with: who sits in a course.
record Seats(int capacity, Set<MemberId> seated) {
  static final Decider<Seats, Command, EnrollmentEvent> DECIDER =
      new Decider<Seats, Command, EnrollmentEvent>(
              "seats", EnrollmentEvent.class, new Seats(0, Set.of()), Seats::decide, Seats::evolve)
          .withSnapshot(
              new SnapshotForm<>(
                  Form.class,
                  1,
                  10,
                  seats ->
                      new Form(
                          seats.capacity(), seats.seated().stream().map(MemberId::value).toList()),
                  form ->
                      new Seats(
                          form.capacity(),
                          Set.copyOf(form.seated().stream().map(MemberId::new).toList()))));

  record Form(int capacity, List<String> seated) {}

  sealed interface Command {
    CourseId courseId();
  }

  record Open(CourseId courseId, MemberId instructorId, int capacity) implements Command {}

  record Sit(CourseId courseId, MemberId memberId) implements Command {}

  record Leave(CourseId courseId, MemberId memberId) implements Command {}

  /// Takes a seat in both courses or in none.
  record SitInBoth(CourseId first, CourseId second, MemberId memberId) {}

  record Answer(int seated) {}

  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("full");
    }
  }

  static List<EnrollmentEvent> decide(Seats seats, Command command, Instant now) {
    return switch (command) {
      case Open c -> List.of(new RosterOpened(c.courseId(), c.instructorId(), c.capacity()));
      case Sit c when seats.seated().contains(c.memberId()) -> throw new Full();
      case Sit _ when seats.seated().size() >= seats.capacity() -> throw new Full();
      case Sit c -> List.of(new Enrolled(c.courseId(), c.memberId()));
      case Leave c when seats.seated().contains(c.memberId()) ->
          List.of(new Withdrawn(c.courseId(), c.memberId()));
      case Leave _ -> List.of();
    };
  }

  static Seats evolve(Seats seats, EnrollmentEvent event) {
    return switch (event) {
      case RosterOpened e -> new Seats(e.capacity(), seats.seated());
      case Enrolled e -> seats.with(e.memberId());
      case Withdrawn e -> seats.without(e.memberId());
      default -> seats;
    };
  }

  private Seats with(MemberId member) {
    Set<MemberId> next = new TreeSet<>(seated);
    next.add(member);
    return new Seats(capacity, next);
  }

  private Seats without(MemberId member) {
    Set<MemberId> next = new TreeSet<>(seated);
    next.remove(member);
    return new Seats(capacity, next);
  }

  /// The handlers of its commands.
  static final class Handlers implements CommandHandling {
    private final Decisions decisions;
    private final List<Runnable> before = new ArrayList<>();

    Handlers(Decisions decisions) {
      this.decisions = decisions;
    }

    /// Runs once, in the next handler that is called.
    void beforeNext(Runnable act) {
      before.add(act);
    }

    @CommandHandler
    Answer handle(Open command) {
      return decide(command);
    }

    @CommandHandler
    Answer handle(Sit command) {
      List.copyOf(before).forEach(Runnable::run);
      return decide(command);
    }

    @CommandHandler
    Answer handle(Leave command) {
      return decide(command);
    }

    @CommandHandler
    Answer handle(SitInBoth command) {
      decide(new Sit(command.first(), command.memberId()));
      return decide(new Sit(command.second(), command.memberId()));
    }

    private Answer decide(Command command) {
      Decision<Seats, EnrollmentEvent> decision =
          decisions.decide(DECIDER, command.courseId(), command, Instant.now());
      return new Answer(decision.state().seated().size());
    }
  }
}
