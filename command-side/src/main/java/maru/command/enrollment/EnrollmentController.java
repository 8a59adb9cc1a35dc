package maru.command.enrollment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maru.command.Caller;
import maru.command.CommandTime;
import maru.command.Commands;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.GiveHeldSeatBack;
import maru.command.enrollment.RosterCommand.HoldSeat;
import maru.command.enrollment.RosterCommand.RenewHold;
import maru.command.enrollment.RosterCommand.TakeHeldSeat;
import maru.command.enrollment.RosterCommand.Withdraw;
import maru.command.enrollment.RosterHandlers.Held;
import maru.command.enrollment.RosterHandlers.HoldSeatForFriend;
import maru.command.enrollment.RosterHandlers.RenewLink;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.SeatHoldId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Seats: taken, given up, held for a friend.
@RestController
class EnrollmentController {
  /// Long enough for a friend to see the message, short enough for those in line.
  private static final Duration HELD = Duration.ofHours(24);

  private final Clock clock = CommandTime.CLOCK;
  private final Commands commands;
  private final String publicUrl;

  EnrollmentController(
      Commands commands, @Value("${maru.public-url:http://localhost:8080}") String publicUrl) {
    this.commands = commands;
    this.publicUrl = publicUrl;
  }

  /// `link` is for people; `token` is its secret part.
  record FriendSeat(String link, String token, Instant expiresAt) {}

  @PostMapping("/api/courses/{courseId}/enrollment")
  EnrollmentAnswer enroll(@PathVariable CourseId courseId, Caller caller) {
    return commands.send(new Enroll(courseId, caller.memberId()), EnrollmentAnswer.class);
  }

  @DeleteMapping("/api/courses/{courseId}/enrollment")
  EnrollmentAnswer withdraw(@PathVariable CourseId courseId, Caller caller) {
    return commands.send(new Withdraw(courseId, caller.memberId()), EnrollmentAnswer.class);
  }

  @PostMapping("/api/courses/{courseId}/enrollment/friend-seat")
  @ResponseStatus(HttpStatus.CREATED)
  FriendSeat hold(@PathVariable CourseId courseId, Caller caller) {
    FriendToken token = FriendToken.create(courseId);
    HoldSeat hold =
        new HoldSeat(
            courseId,
            caller.memberId(),
            SeatHoldId.of(UUID.randomUUID()),
            token.hash(),
            clock.instant().plus(HELD).truncatedTo(ChronoUnit.SECONDS));
    return seat(commands.send(new HoldSeatForFriend(hold, token.text()), Held.class));
  }

  /// A new link to the seat that is held; the one before ends. Links are not kept, so this is how
  /// its holder sees one again.
  @PostMapping("/api/courses/{courseId}/enrollment/friend-seat/link")
  FriendSeat renew(@PathVariable CourseId courseId, Caller caller) {
    FriendToken token = FriendToken.create(courseId);
    RenewHold renewal =
        new RenewHold(courseId, caller.memberId(), SeatHoldId.of(UUID.randomUUID()), token.hash());
    return seat(commands.send(new RenewLink(renewal, token.text()), Held.class));
  }

  private FriendSeat seat(Held held) {
    return new FriendSeat(
        publicUrl + "/friend-seats/" + held.token(), held.token(), held.expiresAt());
  }

  @DeleteMapping("/api/courses/{courseId}/enrollment/friend-seat")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(@PathVariable CourseId courseId, Caller caller) {
    commands.send(new GiveHeldSeatBack(courseId, caller.memberId()));
  }

  @PostMapping("/api/friend-seats/{token}")
  EnrollmentAnswer take(@PathVariable String token, Caller caller) {
    FriendToken given = new FriendToken(token);
    return commands.send(
        new TakeHeldSeat(given.courseId(), caller.memberId(), given.hash()),
        EnrollmentAnswer.class);
  }
}
