package maru.command.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maru.command.Refused;
import maru.command.enrollment.Roster.Opened;
import maru.command.enrollment.RosterCommand.ChangeCapacity;
import maru.command.enrollment.RosterCommand.CloseRoster;
import maru.command.enrollment.RosterCommand.EndHolds;
import maru.command.enrollment.RosterCommand.Enroll;
import maru.command.enrollment.RosterCommand.GiveHeldSeatBack;
import maru.command.enrollment.RosterCommand.HoldSeat;
import maru.command.enrollment.RosterCommand.OpenRoster;
import maru.command.enrollment.RosterCommand.RenewHold;
import maru.command.enrollment.RosterCommand.TakeHeldSeat;
import maru.command.enrollment.RosterCommand.Withdraw;
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
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;
import org.junit.jupiter.api.Test;

class RosterDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant SOON = NOW.plus(Duration.ofHours(1));
  private static final CourseId COURSE = CourseId.of(UUID.randomUUID());
  private static final SeatHoldId HOLD = SeatHoldId.of(UUID.randomUUID());
  private static final String HASH = "5e884898da28047151d0e56f8dc62927";
  private static final MemberId TEACHER = member();
  private static final MemberId YOUNGJUN = member();
  private static final MemberId FRIEND = member();
  private static final MemberId THIRD = member();
  private static final MemberId FOURTH = member();

  @Test
  void aRosterOpensOnce() {
    given().when(new OpenRoster(COURSE, TEACHER, 2)).then(new RosterOpened(COURSE, TEACHER, 2));
    given(opened(2))
        .when(new OpenRoster(COURSE, TEACHER, 2))
        .refused(EnrollmentRefusal.ALREADY_OPEN);
  }

  @Test
  void nobodyEnrollsBeforePublication() {
    given().when(new Enroll(COURSE, YOUNGJUN)).refused(EnrollmentRefusal.NOT_PUBLISHED);
  }

  @Test
  void aFreeSeatIsTakenAtOnce() {
    given(opened(1)).when(new Enroll(COURSE, YOUNGJUN)).then(enrolled(YOUNGJUN));
  }

  @Test
  void whoComesToAFullClassWaitsInLine() {
    given(opened(1), enrolled(YOUNGJUN))
        .when(new Enroll(COURSE, FRIEND))
        .then(waitlisted(FRIEND, 1));
    given(opened(1), enrolled(YOUNGJUN), waitlisted(FRIEND, 1))
        .when(new Enroll(COURSE, THIRD))
        .then(waitlisted(THIRD, 2));
  }

  @Test
  void nobodyEnrollsTwice() {
    given(opened(2), enrolled(YOUNGJUN))
        .when(new Enroll(COURSE, YOUNGJUN))
        .refused(EnrollmentRefusal.ALREADY_ENROLLED);
    given(opened(1), enrolled(YOUNGJUN), waitlisted(FRIEND, 1))
        .when(new Enroll(COURSE, FRIEND))
        .refused(EnrollmentRefusal.ALREADY_WAITING);
  }

  @Test
  void anInstructorIsNoStudentOfTheOwnCourse() {
    given(opened(2)).when(new Enroll(COURSE, TEACHER)).refused(EnrollmentRefusal.OWN_COURSE);
    given(opened(2), enrolled(YOUNGJUN), held())
        .when(new TakeHeldSeat(COURSE, TEACHER, HASH))
        .refused(EnrollmentRefusal.OWN_COURSE);
  }

  @Test
  void aSeatThatIsGivenUpGoesToTheFirstInLine() {
    given(opened(1), enrolled(YOUNGJUN), waitlisted(FRIEND, 1), waitlisted(THIRD, 2))
        .when(new Withdraw(COURSE, YOUNGJUN))
        .then(withdrawn(YOUNGJUN), promoted(FRIEND));
  }

  @Test
  void whoWaitsMayLeaveTheLine() {
    given(opened(1), enrolled(YOUNGJUN), waitlisted(FRIEND, 1))
        .when(new Withdraw(COURSE, FRIEND))
        .then(new WaitlistLeft(COURSE, FRIEND));
  }

  @Test
  void onlyWhoIsInWithdraws() {
    given(opened(1)).when(new Withdraw(COURSE, FRIEND)).refused(EnrollmentRefusal.NOT_ENROLLED);
    given(opened(1), enrolled(FRIEND), withdrawn(FRIEND))
        .when(new Withdraw(COURSE, FRIEND))
        .refused(EnrollmentRefusal.NOT_ENROLLED);
  }

  @Test
  void moreSeatsPromote() {
    given(opened(1), enrolled(YOUNGJUN), waitlisted(FRIEND, 1), waitlisted(THIRD, 2))
        .when(new ChangeCapacity(COURSE, 2))
        .then(new CapacityChanged(COURSE, TEACHER, 2), promoted(FRIEND));
  }

  @Test
  void nobodyLosesASeatToASmallerRoom() {
    given(opened(3), enrolled(YOUNGJUN), held())
        .when(new ChangeCapacity(COURSE, 1))
        .refused(EnrollmentRefusal.CAPACITY_BELOW_TAKEN);
    given(opened(3), enrolled(YOUNGJUN), held())
        .when(new ChangeCapacity(COURSE, 2))
        .then(new CapacityChanged(COURSE, TEACHER, 2));
  }

  @Test
  void theSameCapacityChangesNothing() {
    given(opened(3)).when(new ChangeCapacity(COURSE, 3)).then();
  }

  @Test
  void aStudentHoldsOneSeatForAFriend() {
    given(opened(2), enrolled(YOUNGJUN))
        .when(new HoldSeat(COURSE, YOUNGJUN, HOLD, HASH, SOON))
        .then(held());
    given(opened(3), enrolled(YOUNGJUN), held())
        .when(new HoldSeat(COURSE, YOUNGJUN, HOLD, HASH, SOON))
        .refused(EnrollmentRefusal.ALREADY_HOLDING);
  }

  @Test
  void onlyWhoHasASeatHoldsOneMore() {
    given(opened(2))
        .when(new HoldSeat(COURSE, YOUNGJUN, HOLD, HASH, SOON))
        .refused(EnrollmentRefusal.HOLDER_NOT_ENROLLED);
  }

  @Test
  void aFullClassHasNoSeatToHold() {
    given(opened(1), enrolled(YOUNGJUN))
        .when(new HoldSeat(COURSE, YOUNGJUN, HOLD, HASH, SOON))
        .refused(EnrollmentRefusal.NO_SEAT_TO_HOLD);
  }

  @Test
  void aHeldSeatIsNotFree() {
    given(opened(2), enrolled(YOUNGJUN), held())
        .when(new Enroll(COURSE, THIRD))
        .then(waitlisted(THIRD, 1));
  }

  @Test
  void theFriendTakesTheHeldSeat() {
    given(opened(2), enrolled(YOUNGJUN), held())
        .when(new TakeHeldSeat(COURSE, FRIEND, HASH))
        .then(taken(FRIEND));
  }

  @Test
  void aWaitingFriendLeavesTheLineForTheHeldSeat() {
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(FRIEND, 1))
        .when(new TakeHeldSeat(COURSE, FRIEND, HASH))
        .then(new WaitlistLeft(COURSE, FRIEND), taken(FRIEND));
  }

  @Test
  void aLinkServesOneFriendOnce() {
    given(opened(3), enrolled(YOUNGJUN), held(), taken(FRIEND))
        .when(new TakeHeldSeat(COURSE, THIRD, HASH))
        .refused(EnrollmentRefusal.HOLD_IS_OVER);
    given(opened(3), enrolled(YOUNGJUN))
        .when(new TakeHeldSeat(COURSE, THIRD, HASH))
        .refused(EnrollmentRefusal.HOLD_IS_OVER);
  }

  @Test
  void theHolderIsNotTheFriend() {
    given(opened(3), enrolled(YOUNGJUN), held())
        .when(new TakeHeldSeat(COURSE, YOUNGJUN, HASH))
        .refused(EnrollmentRefusal.OWN_HOLD);
  }

  @Test
  void aFriendWhoHasASeatNeedsNoOther() {
    given(opened(3), enrolled(YOUNGJUN), enrolled(FRIEND), held())
        .when(new TakeHeldSeat(COURSE, FRIEND, HASH))
        .refused(EnrollmentRefusal.ALREADY_ENROLLED);
  }

  @Test
  void theHolderGivesTheSeatBackToTheFirstInLine() {
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1))
        .when(new GiveHeldSeatBack(COURSE, YOUNGJUN))
        .then(released(), promoted(THIRD));
    given(opened(2), enrolled(YOUNGJUN))
        .when(new GiveHeldSeatBack(COURSE, YOUNGJUN))
        .refused(EnrollmentRefusal.NOT_HOLDING);
  }

  @Test
  void aNewLinkEndsTheOldOneAndNeitherTheHoldNorItsTimeChanges() {
    SeatHoldId another = SeatHoldId.of(UUID.randomUUID());
    EnrollmentEvent renewed = new SeatHeld(COURSE, YOUNGJUN, another, "new hash", SOON);
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1))
        .when(new RenewHold(COURSE, YOUNGJUN, another, "new hash"))
        .then(released(), renewed);
    given(opened(2), enrolled(YOUNGJUN), held(), released(), renewed)
        .when(new TakeHeldSeat(COURSE, FRIEND, HASH))
        .refused(EnrollmentRefusal.HOLD_IS_OVER);
    given(opened(2), enrolled(YOUNGJUN), held(), released(), renewed)
        .when(new TakeHeldSeat(COURSE, FRIEND, "new hash"))
        .then(new HeldSeatTaken(COURSE, FRIEND, another));
  }

  @Test
  void whatIsTakenOrOverHasNoNewLink() {
    RosterCommand renew = new RenewHold(COURSE, YOUNGJUN, HOLD, "new hash");
    given(opened(3), enrolled(YOUNGJUN), held(), taken(FRIEND))
        .when(renew)
        .refused(EnrollmentRefusal.NOT_HOLDING);
    given(opened(3), enrolled(YOUNGJUN), held())
        .at(SOON)
        .when(renew)
        .refused(EnrollmentRefusal.NOT_HOLDING);
    given(opened(3), enrolled(YOUNGJUN), closed()).when(renew).refused(EnrollmentRefusal.CLOSED);
  }

  @Test
  void withWhoLeavesGoesTheHeldSeat() {
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1), waitlisted(FOURTH, 2))
        .when(new Withdraw(COURSE, YOUNGJUN))
        .then(withdrawn(YOUNGJUN), released(), promoted(THIRD), promoted(FOURTH));
  }

  @Test
  void aHoldEndsWhenItsTimeIsOver() {
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1))
        .at(SOON.minusMillis(1))
        .when(new EndHolds(COURSE, SOON))
        .then(released(), promoted(THIRD));
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1))
        .at(SOON.minusMillis(1))
        .when(new EndHolds(COURSE, NOW))
        .then();
  }

  @Test
  void aLateDeadlineCostsNobodyASeat() {
    given(opened(2), enrolled(YOUNGJUN), held())
        .at(SOON)
        .when(new TakeHeldSeat(COURSE, FRIEND, HASH))
        .refused(EnrollmentRefusal.HOLD_IS_OVER);
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1))
        .at(SOON)
        .when(new Enroll(COURSE, FOURTH))
        .then(released(), promoted(THIRD), waitlisted(FOURTH, 1));
  }

  @Test
  void aClosedClassTakesNobodyButKeepsItsStudents() {
    given(opened(2), enrolled(YOUNGJUN), held(), waitlisted(THIRD, 1))
        .when(new CloseRoster(COURSE))
        .then(released(), new WaitlistLeft(COURSE, THIRD), new RosterClosed(COURSE, TEACHER));
    RosterCommand enroll = new Enroll(COURSE, FOURTH);
    given(opened(2), enrolled(YOUNGJUN), closed()).when(enroll).refused(EnrollmentRefusal.CLOSED);
    given(opened(2), enrolled(YOUNGJUN), closed())
        .when(new HoldSeat(COURSE, YOUNGJUN, HOLD, HASH, SOON))
        .refused(EnrollmentRefusal.CLOSED);
    given(opened(2), enrolled(YOUNGJUN), closed())
        .when(new ChangeCapacity(COURSE, 5))
        .refused(EnrollmentRefusal.CLOSED);
    given(opened(2), closed()).when(new CloseRoster(COURSE)).refused(EnrollmentRefusal.CLOSED);
    given(opened(2), enrolled(YOUNGJUN), closed())
        .when(new Withdraw(COURSE, YOUNGJUN))
        .then(withdrawn(YOUNGJUN));
  }

  /// Whatever happens: no seat is sold twice, nobody waits beside a free seat, nobody is in twice.
  @Test
  void noSeatIsEverSoldTwice() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<MemberId> members = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        members.add(new MemberId(new UUID(seed, i).toString()));
      }
      Roster roster = Roster.evolve(Roster.unopened(), opened(1 + random.nextInt(4)));
      Instant now = NOW;
      for (int step = 0; step < 120; step++) {
        now = now.plusSeconds(random.nextInt(900));
        RosterCommand command = some(random, members, now, step);
        try {
          for (EnrollmentEvent event : RosterDecider.decide(roster, command, now)) {
            roster = Roster.evolve(roster, event);
          }
        } catch (Refused refused) {
          assertThat(refused.refusal()).isInstanceOf(EnrollmentRefusal.class);
        }
        holds((Opened) roster);
      }
    }
  }

  private static RosterCommand some(Random random, List<MemberId> members, Instant now, int step) {
    MemberId member = members.get(random.nextInt(members.size()));
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4 -> new Enroll(COURSE, member);
      case 5, 6 -> new Withdraw(COURSE, member);
      case 7 -> new ChangeCapacity(COURSE, 1 + random.nextInt(8));
      case 8 ->
          new HoldSeat(
              COURSE,
              member,
              SeatHoldId.of(new UUID(1, step)),
              "t" + step % 7,
              now.plusSeconds(3600));
      case 9, 10 -> new TakeHeldSeat(COURSE, member, "t" + random.nextInt(7));
      default -> new GiveHeldSeatBack(COURSE, member);
    };
  }

  private static void holds(Opened roster) {
    assertThat(roster.free()).isNotNegative();
    assertThat(Collections.disjoint(roster.enrolled(), roster.waiting())).isTrue();
    assertThat(roster.waiting().isEmpty() || roster.free() == 0).isTrue();
    assertThat(roster.enrolled())
        .containsAll(roster.holds().values().stream().map(SeatHold::holder).toList());
  }

  private static MemberId member() {
    return MemberId.of(UUID.randomUUID());
  }

  private static EnrollmentEvent opened(int capacity) {
    return new RosterOpened(COURSE, TEACHER, capacity);
  }

  private static EnrollmentEvent closed() {
    return new RosterClosed(COURSE, TEACHER);
  }

  private static EnrollmentEvent enrolled(MemberId member) {
    return new Enrolled(COURSE, member);
  }

  private static EnrollmentEvent waitlisted(MemberId member, int place) {
    return new Waitlisted(COURSE, member, place);
  }

  private static EnrollmentEvent promoted(MemberId member) {
    return new Promoted(COURSE, member);
  }

  private static EnrollmentEvent withdrawn(MemberId member) {
    return new Withdrawn(COURSE, member);
  }

  private static EnrollmentEvent held() {
    return new SeatHeld(COURSE, YOUNGJUN, HOLD, HASH, SOON);
  }

  private static EnrollmentEvent taken(MemberId member) {
    return new HeldSeatTaken(COURSE, member, HOLD);
  }

  private static EnrollmentEvent released() {
    return new HeldSeatReleased(COURSE, HOLD);
  }

  private static Given given(EnrollmentEvent... events) {
    return new Given(Arrays.asList(events), NOW);
  }

  private record Given(List<EnrollmentEvent> events, Instant now) {
    Given at(Instant later) {
      return new Given(events, later);
    }

    When when(RosterCommand command) {
      Roster roster = Roster.unopened();
      for (EnrollmentEvent event : events) {
        roster = Roster.evolve(roster, event);
      }
      return new When(roster, command, now);
    }
  }

  private record When(Roster roster, RosterCommand command, Instant now) {
    void then(EnrollmentEvent... events) {
      assertThat(RosterDecider.decide(roster, command, now)).containsExactly(events);
    }

    void refused(EnrollmentRefusal refusal) {
      Refused refused =
          catchThrowableOfType(Refused.class, () -> RosterDecider.decide(roster, command, now));
      assertThat(refused).as("%s", command).isNotNull();
      assertThat(refused.refusal()).isEqualTo(refusal);
    }
  }
}
