package maru.command.attendance;

import java.time.Instant;
import java.util.Set;
import maru.command.Refused;
import maru.command.attendance.AttendanceBoard.Call;
import maru.events.attendance.AttendanceCallId;

/// The rules of attendance, each a sentence that refuses when it isn't so.
final class AttendanceRules {
  private AttendanceRules() {}

  static void wasNotCalledYet(AttendanceBoard board, AttendanceCallId callId) {
    if (board.find(callId) != null) {
      throw new Refused(AttendanceRefusal.ALREADY_CALLED);
    }
  }

  static void noOtherCallIsOpen(AttendanceBoard board, Instant now) {
    Call other = board.unclosed();
    if (other != null && other.isOpenAt(now)) {
      throw new Refused(AttendanceRefusal.ANOTHER_IS_OPEN);
    }
  }

  static Call called(AttendanceBoard board, AttendanceCallId callId) {
    Call call = board.find(callId);
    if (call == null) {
      throw new Refused(AttendanceRefusal.NOT_FOUND);
    }
    return call;
  }

  static void callIsStillOpen(Call call, Instant now) {
    if (!call.isOpenAt(now)) {
      throw new Refused(AttendanceRefusal.CLOSED);
    }
  }

  static void isTheFirstConfirmation(Set<AttendanceCallId> confirmed, AttendanceCallId callId) {
    if (confirmed.contains(callId)) {
      throw new Refused(AttendanceRefusal.ALREADY_CONFIRMED);
    }
  }

  static void isAStudentOfTheClass(boolean ofTheClass) {
    if (!ofTheClass) {
      throw new Refused(AttendanceRefusal.NO_SUCH_STUDENT);
    }
  }
}
