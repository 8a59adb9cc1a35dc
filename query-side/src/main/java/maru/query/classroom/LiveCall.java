package maru.query.classroom;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import maru.events.attendance.AttendanceCallId;
import maru.events.member.MemberId;
import maru.query.classroom.LiveView.Call;
import maru.query.classroom.LiveView.CallCount;

/// An attendance call, and who confirmed it. Guarded by its class.
final class LiveCall {
  private final AttendanceCallId callId;
  private final int seconds;
  private final Instant deadline;
  private final Set<MemberId> confirmed = new HashSet<>();
  private boolean open = true;

  LiveCall(AttendanceCallId callId, int seconds, Instant deadline) {
    this.callId = callId;
    this.seconds = seconds;
    this.deadline = deadline;
  }

  AttendanceCallId callId() {
    return callId;
  }

  Instant calledAt() {
    return deadline.minusSeconds(seconds);
  }

  /// Whether somebody may still confirm, and did not yet.
  boolean waitsFor(MemberId member) {
    return open && !confirmed.contains(member);
  }

  void close() {
    open = false;
  }

  void confirmed(MemberId member) {
    confirmed.add(member);
  }

  /// @param students how many are there
  Call shownTo(LiveReader reader, int students) {
    return new Call(
        callId.value(),
        seconds,
        deadline,
        open,
        confirmed.contains(reader.memberId()),
        reader.instructor() ? counts(students) : null);
  }

  /// @param students how many are there
  CallCount counts(int students) {
    return new CallCount(callId.value(), confirmed.size(), students);
  }
}
