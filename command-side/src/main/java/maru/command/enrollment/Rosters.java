package maru.command.enrollment;

import java.time.Instant;
import java.util.List;
import maru.command.catalogue.CourseSeats;
import maru.command.enrollment.RosterCommand.ChangeCapacity;
import maru.command.enrollment.RosterCommand.CloseRoster;
import maru.command.enrollment.RosterCommand.OpenRoster;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.enrollment.EnrollmentEvent.CapacityChanged;
import maru.events.enrollment.EnrollmentEvent.Enrolled;
import maru.events.enrollment.EnrollmentEvent.HeldSeatReleased;
import maru.events.enrollment.EnrollmentEvent.HeldSeatTaken;
import maru.events.enrollment.EnrollmentEvent.Promoted;
import maru.events.enrollment.EnrollmentEvent.RosterClosed;
import maru.events.enrollment.EnrollmentEvent.RosterOpened;
import maru.events.enrollment.EnrollmentEvent.SeatHeld;
import maru.events.enrollment.EnrollmentEvent.WaitlistLeft;
import maru.events.enrollment.EnrollmentEvent.Waitlisted;
import maru.events.enrollment.EnrollmentEvent.Withdrawn;
import maru.events.member.MemberId;
import maru.store.Companion;
import maru.store.Companion.EndTimer;
import maru.store.Companion.SetTimer;
import maru.store.axon.Decider;
import maru.store.axon.Decision;
import maru.store.axon.Decisions;
import org.springframework.stereotype.Component;

/// Rosters as other features of the command side look at them and change them.
@Component
public class Rosters implements CourseSeats {
  /// Kind of the timers that end holds; their key is the hold's id.
  static final String HOLD_ENDS = "enrollment.holdEnds";

  static final Decider<Roster, RosterCommand, EnrollmentEvent> ROSTER =
      new Decider<>(
              "roster",
              EnrollmentEvent.class,
              Roster.unopened(),
              RosterDecider::decide,
              Roster::evolve)
          .withCompanions(Rosters::timers);

  private final Decisions decisions;

  Rosters(Decisions decisions) {
    this.decisions = decisions;
  }

  /// The roster as it is now. Inside a command handler it is not locked.
  public Roster roster(CourseId courseId) {
    return decisions.view(ROSTER, courseId).state();
  }

  @Override
  public void open(CourseId courseId, MemberId instructorId, int capacity, Instant now) {
    decide(new OpenRoster(courseId, instructorId, capacity), now);
  }

  @Override
  public void resize(CourseId courseId, int capacity, Instant now) {
    decide(new ChangeCapacity(courseId, capacity), now);
  }

  @Override
  public void close(CourseId courseId, Instant now) {
    decide(new CloseRoster(courseId), now);
  }

  Decision<Roster, EnrollmentEvent> decide(RosterCommand command, Instant now) {
    return decisions.decide(ROSTER, command.courseId(), command, now);
  }

  private static List<Companion> timers(EnrollmentEvent event) {
    return switch (event) {
      case SeatHeld e ->
          List.of(new SetTimer(HOLD_ENDS, e.holdId().value(), e.expiresAt(), HoldTimer.payload(e)));
      case HeldSeatTaken e -> List.of(new EndTimer(HOLD_ENDS, e.holdId().value()));
      case HeldSeatReleased e -> List.of(new EndTimer(HOLD_ENDS, e.holdId().value()));
      case RosterOpened _,
          RosterClosed _,
          CapacityChanged _,
          Enrolled _,
          Waitlisted _,
          Promoted _,
          Withdrawn _,
          WaitlistLeft _ ->
          List.of();
    };
  }
}
