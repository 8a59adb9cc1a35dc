package maru.command.classroom;

import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// How an instructor keeps order in a class. `by` is who asks.
public sealed interface OrderCommand {
  SessionId sessionId();

  MemberId by();

  record MuteMember(SessionId sessionId, MemberId by, MemberId memberId) implements OrderCommand {}

  record RemoveMember(SessionId sessionId, MemberId by, MemberId memberId)
      implements OrderCommand {}

  record LockClass(SessionId sessionId, MemberId by, boolean locked) implements OrderCommand {}

  /// All see this member large, and nobody else so.
  ///
  /// @param lit false: nobody is seen large any more, if it was this member
  record Spotlight(SessionId sessionId, MemberId by, MemberId memberId, boolean lit)
      implements OrderCommand {}
}
