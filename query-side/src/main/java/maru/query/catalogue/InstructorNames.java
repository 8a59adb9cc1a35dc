package maru.query.catalogue;

import java.util.Collection;
import java.util.Map;
import maru.events.member.MemberId;

/// Instructors' display names, read when they are shown: no index holds them.
public interface InstructorNames {
  /// Without those who are not known.
  Map<MemberId, String> of(Collection<MemberId> instructors);
}
