package maru.command.attendance;

import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.attendance.AttendanceCommand.CallAttendance;
import maru.command.attendance.AttendanceCommand.CloseCall;
import maru.command.attendance.AttendanceCommand.CorrectAttendance;
import maru.command.attendance.AttendanceCommand.Rejudge;
import maru.command.catalogue.CourseFields;
import maru.command.text.Fields;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.Verdict;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Attendance of a class: calls while it is on, corrections and a new rule whenever.
@RestController
@RequestMapping("/api/sessions/{sessionId}")
class AttendanceController {
  private final Commands commands;
  private final PersonalKeys keys;

  AttendanceController(Commands commands, PersonalKeys keys) {
    this.commands = commands;
    this.keys = keys;
  }

  record Wanted(@Nullable AttendanceCallId id, @Nullable Integer seconds) {}

  @PostMapping("/attendance-calls")
  @ResponseStatus(HttpStatus.CREATED)
  CallMade call(@PathVariable SessionId sessionId, @RequestBody Wanted wanted, Caller caller) {
    Fields fields = new Fields();
    int seconds = fields.number("seconds", wanted.seconds(), 10, 600);
    fields.refuse();
    AttendanceCallId id =
        wanted.id() == null ? AttendanceCallId.of(UUID.randomUUID()) : wanted.id();
    return commands.send(
        new CallAttendance(sessionId, caller.memberId(), id, seconds), CallMade.class);
  }

  @PostMapping("/attendance-calls/{callId}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(
      @PathVariable SessionId sessionId, @PathVariable AttendanceCallId callId, Caller caller) {
    commands.send(new CloseCall(sessionId, caller.memberId(), callId));
  }

  /// Accepted means: it counts.
  @PostMapping("/attendance-calls/{callId}/confirm")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void confirm(
      @PathVariable SessionId sessionId, @PathVariable AttendanceCallId callId, Caller caller) {
    commands.send(new ConfirmPresence(sessionId, caller.memberId(), callId));
  }

  record Correction(@Nullable Verdict verdict, @Nullable String reason) {}

  @PatchMapping("/attendance/{memberId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(
      @PathVariable SessionId sessionId,
      @PathVariable MemberId memberId,
      @RequestBody Correction correction,
      Caller caller) {
    Fields fields = new Fields();
    Verdict verdict = fields.required("verdict", correction.verdict(), Verdict.PRESENT);
    String reason = fields.prose("reason", correction.reason(), 1, 300);
    fields.refuse();
    commands.send(
        new CorrectAttendance(
            sessionId, caller.memberId(), memberId, verdict, keys.seal(caller.memberId(), reason)));
  }

  /// Judges the session anew. What was said before stays in the sheet.
  @PostMapping("/attendance/rule")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rejudge(@PathVariable SessionId sessionId, @RequestBody AttendanceRule rule, Caller caller) {
    Fields fields = new Fields();
    CourseFields.attendanceRule(fields, rule);
    fields.refuse();
    commands.send(new Rejudge(sessionId, caller.memberId(), rule));
  }
}
