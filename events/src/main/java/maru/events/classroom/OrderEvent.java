package maru.events.classroom;

import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// How an instructor keeps order. Stream `classroom:{sessionId}`.
public sealed interface OrderEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  /// Their microphone was switched off. They may switch it on again.
  @EventName("classroom.MemberMuted")
  record MemberMuted(
      SessionId sessionId, CourseId courseId, MemberId instructorId, MemberId memberId)
      implements OrderEvent {}

  /// They are out of this class for good; their seat in the course is not touched.
  @EventName("classroom.MemberRemoved")
  record MemberRemoved(
      SessionId sessionId, CourseId courseId, MemberId instructorId, MemberId memberId)
      implements OrderEvent {}

  /// From here on nobody joins who was not there before.
  @EventName("classroom.Locked")
  record Locked(SessionId sessionId, CourseId courseId, MemberId instructorId)
      implements OrderEvent {}

  @EventName("classroom.Unlocked")
  record Unlocked(SessionId sessionId, CourseId courseId, MemberId instructorId)
      implements OrderEvent {}

  /// The whole class sees this member large, and nobody else so.
  @EventName("classroom.Spotlit")
  record Spotlit(SessionId sessionId, CourseId courseId, MemberId instructorId, MemberId memberId)
      implements OrderEvent {}

  @EventName("classroom.SpotlightEnded")
  record SpotlightEnded(SessionId sessionId, CourseId courseId, MemberId instructorId)
      implements OrderEvent {}
}
