package maru.query.classroom;

import java.util.HashSet;
import java.util.Set;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.OrderEvent;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// How the instructor keeps order. Guarded by its class.
final class LiveOrder {
  private final Set<MemberId> removed = new HashSet<>();
  private StudentsSeenBy studentsSeenBy = StudentsSeenBy.EVERYONE;
  private boolean locked;
  private @Nullable MemberId spotlit;

  void begin(StudentsSeenBy seenBy) {
    studentsSeenBy = seenBy;
  }

  void apply(OrderEvent event) {
    switch (event) {
      case OrderEvent.MemberMuted _ -> {}
      case OrderEvent.MemberRemoved e -> removed.add(e.memberId());
      case OrderEvent.Locked _ -> locked = true;
      case OrderEvent.Unlocked _ -> locked = false;
      case OrderEvent.Spotlit e -> spotlit = e.memberId();
      case OrderEvent.SpotlightEnded _ -> spotlit = null;
    }
  }

  boolean isRemoved(MemberId member) {
    return removed.contains(member);
  }

  Set<MemberId> removed() {
    return Set.copyOf(removed);
  }

  LiveView.Order shown() {
    return new LiveView.Order(locked, spotlit == null ? null : spotlit.value(), studentsSeenBy);
  }
}
