package maru.command.classroom;

import java.util.HashSet;
import java.util.Set;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Started;
import maru.events.classroom.OrderEvent;
import maru.events.classroom.OrderEvent.Locked;
import maru.events.classroom.OrderEvent.MemberMuted;
import maru.events.classroom.OrderEvent.MemberRemoved;
import maru.events.classroom.OrderEvent.SpotlightEnded;
import maru.events.classroom.OrderEvent.Spotlit;
import maru.events.classroom.OrderEvent.Unlocked;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// How order stands in a class that is on. Immutable.
///
/// @param removed may not come back
/// @param locked whether nobody new may join
/// @param spotlit whom all see large; null: nobody
record Order(
    Set<MemberId> removed,
    boolean locked,
    @Nullable MemberId spotlit,
    StudentsSeenBy studentsSeenBy) {

  static Order at(Started beginning) {
    return new Order(Set.of(), false, null, beginning.studentsSeenBy());
  }

  static Order evolve(Order order, OrderEvent event) {
    return switch (event) {
      case MemberMuted _ -> order;
      case MemberRemoved e -> order.without(e.memberId());
      case Locked _ -> order.with(true, order.spotlit);
      case Unlocked _ -> order.with(false, order.spotlit);
      case Spotlit e -> order.with(order.locked, e.memberId());
      case SpotlightEnded _ -> order.with(order.locked, null);
    };
  }

  private Order with(boolean closed, @Nullable MemberId lit) {
    return new Order(removed, closed, lit, studentsSeenBy);
  }

  private Order without(MemberId member) {
    Set<MemberId> next = new HashSet<>(removed);
    next.add(member);
    return new Order(Set.copyOf(next), locked, spotlit, studentsSeenBy);
  }
}
