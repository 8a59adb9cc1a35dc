package maru.events.classroom;

import java.time.Instant;
import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// [Started] and [Ended]: stream `classroom:{sessionId}`. [Joined] and [Left]: stream
/// `participation:{sessionId}:{memberId}`.
public sealed interface ClassroomEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  /// `studentsSeenBy` is what the course said then, and holds until the class ends.
  @EventName(value = "classroom.Started", revision = 2)
  record Started(
      SessionId sessionId, CourseId courseId, MemberId instructorId, StudentsSeenBy studentsSeenBy)
      implements ClassroomEvent {}

  @EventName("classroom.Ended")
  record Ended(SessionId sessionId, CourseId courseId, MemberId instructorId)
      implements ClassroomEvent {}

  @EventName("classroom.Joined")
  record Joined(SessionId sessionId, CourseId courseId, MemberId memberId)
      implements ClassroomEvent {}

  /// `lastSeen` is when their last connection was known to be there: an end that nobody told is
  /// noticed later than it happened. Null: they told it themselves.
  @EventName(value = "classroom.Left", revision = 2)
  record Left(SessionId sessionId, CourseId courseId, MemberId memberId, @Nullable Instant lastSeen)
      implements ClassroomEvent {}
}
