package maru.command.attendance;

import static maru.command.attendance.AttendanceRules.callIsStillOpen;
import static maru.command.attendance.AttendanceRules.called;
import static maru.command.attendance.AttendanceRules.isAStudentOfTheClass;
import static maru.command.attendance.AttendanceRules.isTheFirstConfirmation;
import static maru.command.attendance.AttendanceRules.noOtherCallIsOpen;
import static maru.command.attendance.AttendanceRules.wasNotCalledYet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maru.command.attendance.AttendanceBoard.Call;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.AttendanceCommand.CorrectAttendance;
import maru.command.attendance.AttendanceCommand.Rejudge;
import maru.command.quiz.QuizDecider.Place;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent;
import maru.events.attendance.AttendanceEvent.Called;
import maru.events.attendance.AttendanceEvent.Closed;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.attendance.AttendanceEvent.Corrected;
import maru.events.attendance.AttendanceEvent.Rejudged;
import maru.events.member.MemberId;

/// What becomes of attendance in a class. Who may ask is the classroom's to decide.
///
/// Whatever is refused is a [maru.command.Refused] with an [AttendanceRefusal].
public final class AttendanceDecider {
  private AttendanceDecider() {}

  /// A call whose time is over is closed on the way: the first `Closed` after a `Called` is always
  /// its own, which the condition on confirmations relies on.
  public static List<AttendanceEvent> call(
      Place place, AttendanceBoard board, CallAttendance command, Instant now) {
    wasNotCalledYet(board, command.callId());
    noOtherCallIsOpen(board, now);
    List<AttendanceEvent> events = new ArrayList<>(closeWhatIsOpen(place, board));
    events.add(
        new Called(
            place.sessionId(),
            place.courseId(),
            place.instructorId(),
            command.callId(),
            command.seconds(),
            now.plusSeconds(command.seconds())));
    return events;
  }

  /// None if it is closed already.
  public static List<AttendanceEvent> close(Place place, AttendanceBoard board, CloseCall command) {
    return called(board, command.callId()).closed()
        ? List.of()
        : List.of(new Closed(place.sessionId(), place.courseId(), command.callId()));
  }

  /// As the class ends.
  public static List<AttendanceEvent> closeWhatIsOpen(Place place, AttendanceBoard board) {
    Call open = board.unclosed();
    return open == null
        ? List.of()
        : List.of(new Closed(place.sessionId(), place.courseId(), open.callId()));
  }

  /// It counts only if it is also appended before the deadline and before the call is closed.
  ///
  /// @param confirmed which calls this student confirmed before
  public static Confirmed confirm(
      Place place,
      AttendanceBoard board,
      Set<AttendanceCallId> confirmed,
      MemberId student,
      AttendanceCallId callId,
      Instant now) {
    Call call = called(board, callId);
    isTheFirstConfirmation(confirmed, callId);
    callIsStillOpen(call, now);
    return new Confirmed(place.sessionId(), place.courseId(), callId, student);
  }

  /// Stands beside what the rule says, and over it.
  ///
  /// @param ofTheClass whether the member ever had a seat in the course, or was there
  public static List<AttendanceEvent> correct(
      Place place, CorrectAttendance command, boolean ofTheClass) {
    isAStudentOfTheClass(ofTheClass && !command.memberId().equals(place.instructorId()));
    return List.of(
        new Corrected(
            place.sessionId(),
            place.courseId(),
            place.instructorId(),
            command.memberId(),
            command.verdict(),
            command.reason()));
  }

  /// None if that rule holds already.
  public static List<AttendanceEvent> rejudge(Place place, AttendanceBoard board, Rejudge command) {
    return command.rule().equals(board.rule())
        ? List.of()
        : List.of(
            new Rejudged(
                place.sessionId(), place.courseId(), place.instructorId(), command.rule()));
  }
}
