package maru.query.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Who sits, waits and holds in one course.
///
/// @param enrolled in the order in which they got their seats
/// @param waiting the first in line first
record RosterDocument(
    CourseId courseId,
    MemberId instructorId,
    int capacity,
    boolean open,
    List<Seat> enrolled,
    List<Seat> waiting,
    List<Hold> held) {

  /// @param since when the seat, or the place in the line, was taken
  record Seat(MemberId memberId, Instant since) {}

  /// @param memberId who holds it for a friend
  /// @param tokenHash SHA-256 of the friend's link, in hex
  record Hold(SeatHoldId holdId, MemberId memberId, String tokenHash, Instant expiresAt) {}

  boolean seats(MemberId member) {
    return enrolled.stream().anyMatch(seat -> seat.memberId().equals(member));
  }

  /// 1 for the first in line; 0 for who does not wait.
  int placeOf(MemberId member) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).memberId().equals(member)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// The seat that the member holds for a friend and whose time is not over; null for none.
  Seats.@Nullable FriendSeat heldBy(MemberId member, Instant now) {
    return held.stream()
        .filter(hold -> hold.memberId().equals(member) && hold.expiresAt().isAfter(now))
        .findFirst()
        .map(hold -> new Seats.FriendSeat(hold.expiresAt()))
        .orElse(null);
  }

  RosterDocument withCapacity(int seats) {
    return new RosterDocument(courseId, instructorId, seats, open, enrolled, waiting, held);
  }

  RosterDocument closed() {
    return new RosterDocument(courseId, instructorId, capacity, false, enrolled, waiting, held);
  }

  RosterDocument seated(MemberId member, Instant at) {
    return new RosterDocument(
        courseId,
        instructorId,
        capacity,
        open,
        with(without(enrolled, member), new Seat(member, at)),
        without(waiting, member),
        held);
  }

  RosterDocument queued(MemberId member, Instant at) {
    return new RosterDocument(
        courseId,
        instructorId,
        capacity,
        open,
        enrolled,
        with(without(waiting, member), new Seat(member, at)),
        held);
  }

  RosterDocument gone(MemberId member) {
    return new RosterDocument(
        courseId,
        instructorId,
        capacity,
        open,
        without(enrolled, member),
        without(waiting, member),
        held);
  }

  RosterDocument holding(Hold hold) {
    return new RosterDocument(
        courseId, instructorId, capacity, open, enrolled, waiting, with(held, hold));
  }

  RosterDocument released(SeatHoldId holdId) {
    return new RosterDocument(
        courseId,
        instructorId,
        capacity,
        open,
        enrolled,
        waiting,
        held.stream().filter(hold -> !hold.holdId().equals(holdId)).toList());
  }

  private static List<Seat> without(List<Seat> seats, MemberId member) {
    return seats.stream().filter(seat -> !seat.memberId().equals(member)).toList();
  }

  private static <T> List<T> with(List<T> all, T added) {
    List<T> more = new ArrayList<>(all);
    more.add(added);
    return List.copyOf(more);
  }
}
