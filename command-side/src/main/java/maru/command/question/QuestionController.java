package maru.command.question;

import java.time.Duration;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.Limits;
import maru.command.question.QuestionCommand.AskQuestion;
import maru.command.question.QuestionCommand.HideQuestion;
import maru.command.question.QuestionCommand.MarkAnswered;
import maru.command.text.Fields;
import maru.events.catalogue.SessionId;
import maru.events.question.QuestionId;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Questions of a live class. Each member may ask 10 a minute, and vote, or think better of it, 60
/// times.
@RestController
@RequestMapping("/api/sessions/{sessionId}/questions")
class QuestionController {
  private static final int LONGEST_QUESTION = 500;

  private final Commands commands;
  private final PersonalKeys keys;
  private final Limits questions = new Limits(10, Duration.ofMinutes(1));
  private final Limits votes = new Limits(60, Duration.ofMinutes(1));

  QuestionController(Commands commands, PersonalKeys keys) {
    this.commands = commands;
    this.keys = keys;
  }

  record Wording(@Nullable QuestionId id, @Nullable String text) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  QuestionAsked ask(
      @PathVariable SessionId sessionId, @RequestBody Wording wording, Caller caller) {
    Fields fields = new Fields();
    String text = fields.prose("text", wording.text(), 1, LONGEST_QUESTION);
    fields.refuse();
    questions.count(caller.memberId().value());
    QuestionId id = wording.id() == null ? QuestionId.of(UUID.randomUUID()) : wording.id();
    var sealed = keys.seal(caller.memberId(), text);
    return commands.send(
        new AskQuestion(sessionId, caller.memberId(), id, sealed), QuestionAsked.class);
  }

  @PostMapping("/{questionId}/votes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void vote(@PathVariable SessionId sessionId, @PathVariable QuestionId questionId, Caller caller) {
    votes.count(caller.memberId().value());
    commands.send(new Vote(sessionId, caller.memberId(), questionId, true));
  }

  @DeleteMapping("/{questionId}/votes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable SessionId sessionId, @PathVariable QuestionId questionId, Caller caller) {
    votes.count(caller.memberId().value());
    commands.send(new Vote(sessionId, caller.memberId(), questionId, false));
  }

  @PostMapping("/{questionId}/answered")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answered(
      @PathVariable SessionId sessionId, @PathVariable QuestionId questionId, Caller caller) {
    commands.send(new MarkAnswered(sessionId, caller.memberId(), questionId));
  }

  @PostMapping("/{questionId}/hide")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hide(@PathVariable SessionId sessionId, @PathVariable QuestionId questionId, Caller caller) {
    commands.send(new HideQuestion(sessionId, caller.memberId(), questionId));
  }
}
