package maru.command.classroom;

import java.util.HashSet;
import java.util.Set;
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
record Order(Set<MemberId> removed, boolean locked, @Nullable MemberId spotlit) {
  static final Order NONE = new Order(Set.of(), false, null);

  static Order evolve(Order order, OrderEvent event) {
    return switch (event) {
      case MemberMuted _ -> order;
      case MemberRemoved e -> order.without(e.memberId());
      case Locked _ -> new Order(order.removed, true, order.spotlit);
      case Unlocked _ -> new Order(order.removed, false, order.spotlit);
      case Spotlit e -> new Order(order.removed, order.locked, e.memberId());
      case SpotlightEnded _ -> new Order(order.removed, order.locked, null);
    };
  }

  private Order without(MemberId member) {
    Set<MemberId> next = new HashSet<>(removed);
    next.add(member);
    return new Order(Set.copyOf(next), locked, spotlit);
  }
}
