package maru.command.classroom;

import maru.command.Caller;
import maru.command.Commands;
import maru.command.classroom.OrderCommand.LockClass;
import maru.command.classroom.OrderCommand.MuteMember;
import maru.command.classroom.OrderCommand.RemoveMember;
import maru.command.classroom.OrderCommand.Spotlight;
import maru.command.text.Fields;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How an instructor keeps order in a class.
@RestController
@RequestMapping("/api/sessions/{sessionId}")
class OrderController {
  private final Commands commands;

  OrderController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/members/{memberId}/mute")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mute(@PathVariable SessionId sessionId, @PathVariable MemberId memberId, Caller caller) {
    commands.send(new MuteMember(sessionId, caller.memberId(), memberId));
  }

  @PostMapping("/members/{memberId}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable SessionId sessionId, @PathVariable MemberId memberId, Caller caller) {
    commands.send(new RemoveMember(sessionId, caller.memberId(), memberId));
  }

  record Light(@Nullable Boolean lit) {}

  @PostMapping("/members/{memberId}/spotlight")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void spotlight(
      @PathVariable SessionId sessionId,
      @PathVariable MemberId memberId,
      @RequestBody Light light,
      Caller caller) {
    Fields fields = new Fields();
    boolean lit = fields.required("lit", light.lit(), false);
    fields.refuse();
    commands.send(new Spotlight(sessionId, caller.memberId(), memberId, lit));
  }

  record Lock(@Nullable Boolean locked) {}

  @PostMapping("/lock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lock(@PathVariable SessionId sessionId, @RequestBody Lock lock, Caller caller) {
    Fields fields = new Fields();
    boolean locked = fields.required("locked", lock.locked(), false);
    fields.refuse();
    commands.send(new LockClass(sessionId, caller.memberId(), locked));
  }
}
