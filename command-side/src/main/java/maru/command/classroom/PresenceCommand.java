package maru.command.classroom;

import java.time.Instant;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Coming and going. By the members themselves, and by the bridge for those whose media it carries.
public sealed interface PresenceCommand {
  SessionId sessionId();

  MemberId memberId();

  record JoinClass(SessionId sessionId, MemberId memberId) implements PresenceCommand {}

  /// Leaves whatever became of the class.
  ///
  /// @param lastSeen when they were last known to be there; null: now
  record LeaveClass(SessionId sessionId, MemberId memberId, @Nullable Instant lastSeen)
      implements PresenceCommand {}
}
