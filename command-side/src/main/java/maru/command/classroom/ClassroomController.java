package maru.command.classroom;

import maru.command.Caller;
import maru.command.Commands;
import maru.command.classroom.ClassroomCommand.EndClass;
import maru.command.classroom.ClassroomCommand.StartClass;
import maru.command.classroom.PresenceCommand.JoinClass;
import maru.command.classroom.PresenceCommand.LeaveClass;
import maru.events.catalogue.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Beginning, ending, coming and going.
@RestController
class ClassroomController {
  private final Commands commands;

  ClassroomController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/sessions/{sessionId}/start")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void start(@PathVariable SessionId sessionId, Caller caller) {
    commands.send(new StartClass(sessionId, caller.memberId()));
  }

  @PostMapping("/api/sessions/{sessionId}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable SessionId sessionId, Caller caller) {
    commands.send(new EndClass(sessionId, caller.memberId()));
  }

  @PostMapping("/api/sessions/{sessionId}/join")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void join(@PathVariable SessionId sessionId, Caller caller) {
    commands.send(new JoinClass(sessionId, caller.memberId()));
  }

  @PostMapping("/api/sessions/{sessionId}/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable SessionId sessionId, Caller caller) {
    commands.send(new LeaveClass(sessionId, caller.memberId(), null));
  }
}
