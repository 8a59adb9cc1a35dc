package maru.command.enrollment;

import java.time.Instant;
import java.util.Objects;
import maru.command.Refused;
import maru.command.catalogue.Course;
import maru.command.catalogue.CourseRefusal;
import maru.command.catalogue.Courses;
import maru.command.enrollment.Roster.Unopened;
import maru.command.enrollment.RosterCommand.EndHolds;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.GiveHeldSeatBack;
import maru.command.enrollment.RosterCommand.TakeHeldSeat;
import maru.command.enrollment.RosterCommand.Withdraw;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.MemberId;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/// Has rosters decide.
@Component
class RosterHandlers implements CommandHandling {
  private final Rosters rosters;
  private final Courses courses;

  RosterHandlers(Rosters rosters, Courses courses) {
    this.rosters = rosters;
    this.courses = courses;
  }

  /// Sent in place of [RosterCommand.HoldSeat], whose answer must hold the secret.
  record HoldSeatForFriend(RosterCommand.HoldSeat hold, String token) {}

  /// Sent in place of [RosterCommand.RenewHold], whose answer must hold the secret.
  record RenewLink(RosterCommand.RenewHold renewal, String token) {}

  /// The answer to [HoldSeatForFriend] and [RenewLink].
  record Held(String token, Instant expiresAt) {}

  @CommandHandler
  EnrollmentAnswer handle(Enroll command, Instant now) {
    return decide(command, command.memberId(), now);
  }

  @CommandHandler
  EnrollmentAnswer handle(Withdraw command, Instant now) {
    return decide(command, command.memberId(), now);
  }

  @CommandHandler
  Held handle(HoldSeatForFriend command, Instant now) {
    decide(command.hold(), command.hold().memberId(), now);
    return new Held(command.token(), command.hold().expiresAt());
  }

  @CommandHandler
  Held handle(RenewLink command, Instant now) {
    RosterCommand.RenewHold renewal = command.renewal();
    mustExist(renewal.courseId());
    Roster roster = rosters.decide(renewal, now).state();
    SeatHold hold =
        roster instanceof Roster.Opened opened ? opened.heldBy(renewal.memberId()) : null;
    return new Held(command.token(), Objects.requireNonNull(hold).expiresAt());
  }

  @CommandHandler
  EnrollmentAnswer handle(TakeHeldSeat command, Instant now) {
    return decide(command, command.memberId(), now);
  }

  @CommandHandler
  void handle(GiveHeldSeatBack command, Instant now) {
    decide(command, command.memberId(), now);
  }

  @CommandHandler
  void handle(EndHolds command, Instant now) {
    rosters.decide(command, now);
  }

  private EnrollmentAnswer decide(RosterCommand command, MemberId member, Instant now) {
    CourseId courseId = command.courseId();
    mustExist(courseId);
    Decision<Roster, EnrollmentEvent> decision = rosters.decide(command, now);
    return EnrollmentAnswer.of(courseId, decision.state(), member);
  }

  private void mustExist(CourseId courseId) {
    if (rosters.roster(courseId) instanceof Unopened
        && courses.course(courseId) instanceof Course.Unknown) {
      throw new Refused(CourseRefusal.NOT_FOUND);
    }
  }
}
