package maru.query.classroom;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maru.events.member.MemberId;

/// What members are called. Whoever is not known is left out.
@FunctionalInterface
interface Names {
  Map<MemberId, String> of(Collection<MemberId> members);

  /// Asks once for the same members. Not thread-safe.
  static Names remembering(Names names) {
    Map<List<MemberId>, Map<MemberId, String>> known = new HashMap<>();
    return members -> known.computeIfAbsent(List.copyOf(members), names::of);
  }
}
