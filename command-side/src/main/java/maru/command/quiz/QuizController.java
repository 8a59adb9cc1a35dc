package maru.command.quiz;

import java.util.ArrayList;
import java.util.List;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.catalogue.CourseFields;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.quiz.QuizCommand.CorrectKey;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.command.quiz.QuizCommand.RevealQuiz;
import maru.command.quiz.QuizCommand.ShowLeaderboard;
import maru.command.text.FieldRefusal;
import maru.command.text.Fields;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Quizzes of a live class.
@RestController
@RequestMapping("/api/sessions/{sessionId}/quizzes")
class QuizController {
  private static final int MOST_CHOICES = 10;

  private final Commands commands;

  QuizController(Commands commands) {
    this.commands = commands;
  }

  /// Either the id of a prepared quiz, or a whole new one.
  record Wanted(
      @Nullable QuizId quizId,
      @Nullable String question,
      @Nullable List<@Nullable String> choices,
      @Nullable List<@Nullable Integer> correct,
      @Nullable Integer seconds) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  QuizShown present(@PathVariable SessionId sessionId, @RequestBody Wanted wanted, Caller caller) {
    QuizId prepared = wanted.question() == null ? wanted.quizId() : null;
    QuizCommand command =
        prepared == null
            ? new PresentQuiz(sessionId, caller.memberId(), quiz(wanted))
            : new PresentPreparedQuiz(sessionId, caller.memberId(), prepared);
    return commands.send(command, QuizShown.class);
  }

  @PostMapping("/{quizId}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable SessionId sessionId, @PathVariable QuizId quizId, Caller caller) {
    commands.send(new CloseQuiz(sessionId, caller.memberId(), quizId));
  }

  @PostMapping("/{quizId}/reveal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reveal(@PathVariable SessionId sessionId, @PathVariable QuizId quizId, Caller caller) {
    commands.send(new RevealQuiz(sessionId, caller.memberId(), quizId));
  }

  @PostMapping("/{quizId}/leaderboard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void showLeaderboard(
      @PathVariable SessionId sessionId, @PathVariable QuizId quizId, Caller caller) {
    commands.send(new ShowLeaderboard(sessionId, caller.memberId(), quizId));
  }

  record Key(@Nullable List<@Nullable Integer> correct) {}

  @PatchMapping("/{quizId}/key")
  Rescored correctKey(
      @PathVariable SessionId sessionId,
      @PathVariable QuizId quizId,
      @RequestBody Key key,
      Caller caller) {
    Fields fields = new Fields();
    List<Integer> correct = indexes(fields, "correct", key.correct());
    fields.refuse();
    return commands.send(
        new CorrectKey(sessionId, caller.memberId(), quizId, correct), Rescored.class);
  }

  record Answer(@Nullable List<@Nullable Integer> choices) {}

  /// Accepted means: it counts.
  @PostMapping("/{quizId}/answer")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void answer(
      @PathVariable SessionId sessionId,
      @PathVariable QuizId quizId,
      @RequestBody Answer answer,
      Caller caller) {
    Fields fields = new Fields();
    List<Integer> choices = indexes(fields, "choices", answer.choices());
    fields.refuse();
    commands.send(new AnswerQuiz(sessionId, caller.memberId(), quizId, choices));
  }

  private static PreparedQuiz quiz(Wanted wanted) {
    Fields fields = new Fields();
    PreparedQuiz quiz =
        CourseFields.quiz(
            fields,
            wanted.quizId(),
            wanted.question(),
            wanted.choices(),
            wanted.correct(),
            wanted.seconds());
    fields.refuse();
    return quiz;
  }

  /// At least one, at most as many as a quiz has choices.
  private static List<Integer> indexes(
      Fields fields, String field, @Nullable List<@Nullable Integer> values) {
    List<Integer> indexes = new ArrayList<>();
    if (values == null) {
      fields.refuse(field, FieldRefusal.REQUIRED);
    } else if (values.isEmpty()) {
      fields.refuse(field, FieldRefusal.TOO_FEW);
    } else if (values.size() > MOST_CHOICES) {
      fields.refuse(field, FieldRefusal.TOO_MANY, MOST_CHOICES);
    } else {
      for (Integer value : values) {
        indexes.add(fields.required(field, value, 0));
      }
    }
    return indexes;
  }
}
