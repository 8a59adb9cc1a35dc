package maru.events.attendance;

import java.time.Instant;
import maru.events.Event;
import maru.events.EventName;
import maru.events.PersonalText;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// [Confirmed]: stream `participation:{sessionId}:{memberId}`. All others: stream
/// `classroom:{sessionId}`.
public sealed interface AttendanceEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  /// The class is asked to say "here". `deadline` is the last instant, by the database's clock, at
  /// which a confirmation counts.
  @EventName("attendance.Called")
  record Called(
      SessionId sessionId,
      CourseId courseId,
      MemberId instructorId,
      AttendanceCallId callId,
      int seconds,
      Instant deadline)
      implements AttendanceEvent {}

  @EventName("attendance.Closed")
  record Closed(SessionId sessionId, CourseId courseId, AttendanceCallId callId)
      implements AttendanceEvent {}

  /// Counts by being here: it is appended only while the call is open, before its deadline, and
  /// once for each member.
  @EventName("attendance.Confirmed")
  record Confirmed(
      SessionId sessionId, CourseId courseId, AttendanceCallId callId, MemberId memberId)
      implements AttendanceEvent {}

  /// The instructor's word on one student, which stands beside what the rule says and over it.
  /// `reason` is sealed by the instructor's key.
  @EventName("attendance.Corrected")
  record Corrected(
      SessionId sessionId,
      CourseId courseId,
      MemberId instructorId,
      MemberId memberId,
      Verdict verdict,
      PersonalText reason)
      implements AttendanceEvent {}

  /// From here on the session is judged by `rule`. Before the first of these, it is judged by the
  /// rule that its course had when the class ended.
  @EventName("attendance.Rejudged")
  record Rejudged(
      SessionId sessionId, CourseId courseId, MemberId instructorId, AttendanceRule rule)
      implements AttendanceEvent {}
}
