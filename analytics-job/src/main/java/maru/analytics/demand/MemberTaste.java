package maru.analytics.demand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import maru.events.member.Region;
import org.jspecify.annotations.Nullable;

/// Where a member lives and what they like, each as the newest event about it says. Immutable.
public record MemberTaste(
    @Nullable Region region, long regionAt, List<String> interests, long interestsAt) {
  static final MemberTaste UNKNOWN = new MemberTaste(null, 0, List.of(), 0);

  MemberTaste after(MemberAct act) {
    if (act.region() != null) {
      return act.position() > regionAt
          ? new MemberTaste(act.region(), act.position(), interests, interestsAt)
          : this;
    }
    return act.position() > interestsAt
        ? new MemberTaste(region, regionAt, act.interests(), act.position())
        : this;
  }

  /// What the counts must learn when this becomes `next`.
  List<Tally> changesTo(MemberTaste next, long position) {
    List<Tally> changes = new ArrayList<>();
    count(-1, position, changes);
    next.count(1, position, changes);
    return changes;
  }

  private void count(int by, long position, List<Tally> changes) {
    if (region == null || interests.isEmpty()) {
      return;
    }
    Set<String> once = new HashSet<>(interests);
    for (String interest : once) {
      changes.add(Tally.region(position, interest, region, by));
    }
    changes.add(Tally.region(position, null, region, by));
  }
}
