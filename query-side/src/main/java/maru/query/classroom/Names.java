package maru.query.classroom;

import java.util.Collection;
import java.util.Map;
import maru.events.member.MemberId;

/// What members are called. Whoever is not known is left out.
@FunctionalInterface
interface Names {
  Map<MemberId, String> of(Collection<MemberId> members);
}
