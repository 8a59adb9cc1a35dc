package maru.query.attendance;

import java.time.Instant;
import java.util.List;
import maru.events.PersonalText;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// The attendance of one session.
///
/// @param from the beginning of what is judged: the planned one, or the real one where that is
///   later
/// @param to the end, or the present while the class is on
/// @param provisional the class is still on
/// @param rule by which the rows are judged
/// @param earlier the rules before, oldest first
record AttendanceSheet(
    SessionId sessionId,
    CourseId courseId,
    MemberId instructorId,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean provisional,
    AttendanceRule rule,
    List<AttendanceRule> earlier,
    List<Call> calls,
    List<Row> rows) {

  /// @param confirmed by how many
  record Call(AttendanceCallId callId, Instant at, int seconds, int confirmed) {}

  /// @param calls how many of the calls the student confirmed
  /// @param verdict the correction where there is one, else `computed`
  /// @param computed by the sheet's rule
  /// @param earlier by the sheet's earlier rules, in their order
  record Row(
      MemberId memberId,
      List<Interval> intervals,
      long presentSeconds,
      double presentShare,
      int calls,
      Verdict verdict,
      Verdict computed,
      List<Verdict> earlier,
      @Nullable Correction correction,
      List<Evidence> evidence) {}

  /// @param reason still sealed
  record Correction(Verdict verdict, PersonalText reason, Instant at) {}
}
