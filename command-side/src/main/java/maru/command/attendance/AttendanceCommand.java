package maru.command.attendance;

import maru.events.PersonalText;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// What an instructor does about attendance. `by` is who asks.
public sealed interface AttendanceCommand {
  SessionId sessionId();

  MemberId by();

  /// Asks the class to say "here".
  ///
  /// @param seconds how long it may be confirmed
  record CallAttendance(SessionId sessionId, MemberId by, AttendanceCallId callId, int seconds)
      implements AttendanceCommand {}

  record CloseCall(SessionId sessionId, MemberId by, AttendanceCallId callId)
      implements AttendanceCommand {}

  /// Says what a student's attendance comes to, whatever the rule says.
  ///
  /// @param reason sealed by the instructor's key
  record CorrectAttendance(
      SessionId sessionId, MemberId by, MemberId memberId, Verdict verdict, PersonalText reason)
      implements AttendanceCommand {}

  record Rejudge(SessionId sessionId, MemberId by, AttendanceRule rule)
      implements AttendanceCommand {}
}
