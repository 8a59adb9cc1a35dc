package maru.command.member;

import java.util.Optional;
import maru.command.Refused;
import maru.events.member.MemberId;
import maru.store.axon.Decisions;
import org.springframework.stereotype.Component;

/// What members' own events say about them, as of now.
@Component
class Members {
  private final Decisions decisions;

  Members(Decisions decisions) {
    this.decisions = decisions;
  }

  Optional<Member> find(MemberId memberId) {
    return decisions.view(Member.DECIDER, memberId).state();
  }

  /// Refuses with [MemberRefusal#NOT_FOUND].
  Member get(MemberId memberId) {
    return find(memberId).orElseThrow(() -> new Refused(MemberRefusal.NOT_FOUND));
  }
}
