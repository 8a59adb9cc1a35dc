package maru.command.classroom;

import java.time.Instant;
import maru.command.attendance.AttendanceCommand;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.AttendanceCommand.CorrectAttendance;
import maru.command.attendance.AttendanceCommand.Rejudge;
import maru.command.attendance.CallMade;
import maru.command.classroom.Classroom.Over;
import maru.command.classroom.Classroom.Running;
import maru.command.classroom.Classroom.Waiting;
import maru.events.catalogue.CourseId;
import maru.store.Seats;
import maru.store.axon.CommandHandling;
import maru.store.axon.Decisions;
import org.axonframework.commandhandling.CommandHandler;

/// What the instructor does about attendance, decided on the classroom's stream.
final class AttendanceHandlers implements CommandHandling {
  private final Decisions decisions;
  private final Seats seats;

  AttendanceHandlers(Decisions decisions, Seats seats) {
    this.decisions = decisions;
    this.seats = seats;
  }

  @CommandHandler
  CallMade handle(CallAttendance command, Instant now) {
    decide(command, false, now);
    return new CallMade(command.callId());
  }

  @CommandHandler
  void handle(CloseCall command, Instant now) {
    decide(command, false, now);
  }

  @CommandHandler
  void handle(CorrectAttendance command, Instant now) {
    decide(command, isOfTheClass(command), now);
  }

  @CommandHandler
  void handle(Rejudge command, Instant now) {
    decide(command, false, now);
  }

  private void decide(AttendanceCommand command, boolean ofTheClass, Instant now) {
    var act = new ClassroomAct.Attendance(command, ofTheClass);
    decisions.decide(Streams.CLASSROOM, command.sessionId(), act, now);
  }

  /// Had a seat at some time, or was there.
  private boolean isOfTheClass(CorrectAttendance command) {
    String stream = Streams.participation(command.sessionId(), command.memberId());
    if (decisions.view(Streams.PARTICIPATION, stream).state().cameEver()) {
      return true;
    }
    return switch (decisions.view(Streams.CLASSROOM, command.sessionId()).state()) {
      case Waiting _ -> false;
      case Running running -> hadASeat(running.place().courseId(), command);
      case Over over -> hadASeat(over.place().courseId(), command);
    };
  }

  private boolean hadASeat(CourseId courseId, CorrectAttendance command) {
    return seats.of(courseId, command.memberId()).position() > 0;
  }
}
