package maru.command.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maru.command.Caller;
import maru.command.Commands;
import maru.command.survey.RespondToSurvey.Given;
import maru.command.survey.SurveyCommand.CloseSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.command.text.FieldRefusal;
import maru.command.text.Fields;
import maru.events.catalogue.SessionId;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.events.survey.SurveyQuestion.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Surveys of a live class.
@RestController
@RequestMapping("/api/sessions/{sessionId}/surveys")
class SurveyController {
  private static final int MOST_QUESTIONS = 20;
  private static final int MOST_CHOICES = 20;
  private static final int LONGEST_TEXT = 2_000;

  private final Commands commands;

  SurveyController(Commands commands) {
    this.commands = commands;
  }

  record Question(
      @Nullable String text, @Nullable Kind kind, @Nullable List<@Nullable String> choices) {}

  record Wanted(
      @Nullable SurveyId id,
      @Nullable List<@Nullable Question> questions,
      @Nullable Boolean anonymous) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SurveyOpened open(@PathVariable SessionId sessionId, @RequestBody Wanted wanted, Caller caller) {
    Fields fields = new Fields();
    List<SurveyQuestion> questions = questions(fields, wanted.questions());
    fields.refuse();
    SurveyId id = wanted.id() == null ? SurveyId.of(UUID.randomUUID()) : wanted.id();
    boolean anonymous = Boolean.TRUE.equals(wanted.anonymous());
    return commands.send(
        new OpenSurvey(sessionId, caller.memberId(), id, questions, anonymous), SurveyOpened.class);
  }

  @PostMapping("/{surveyId}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable SessionId sessionId, @PathVariable SurveyId surveyId, Caller caller) {
    commands.send(new CloseSurvey(sessionId, caller.memberId(), surveyId));
  }

  record Answer(
      @Nullable List<@Nullable Integer> choices, @Nullable Integer scale, @Nullable String text) {}

  /// One for each question, in their order; null where a question is passed over.
  record Response(@Nullable List<@Nullable Answer> answers) {}

  /// Accepted means: it counts.
  @PostMapping("/{surveyId}/response")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void respond(
      @PathVariable SessionId sessionId,
      @PathVariable SurveyId surveyId,
      @RequestBody Response response,
      Caller caller) {
    Fields fields = new Fields();
    List<Given> answers = answers(fields, response.answers());
    fields.refuse();
    commands.send(new RespondToSurvey(sessionId, caller.memberId(), surveyId, answers));
  }

  private static List<SurveyQuestion> questions(
      Fields fields, @Nullable List<@Nullable Question> wanted) {
    List<SurveyQuestion> questions = new ArrayList<>();
    for (Question question : counted(fields, "questions", wanted)) {
      String field = "questions[" + questions.size() + "].";
      questions.add(
          question(fields, field, question == null ? new Question(null, null, null) : question));
    }
    return questions;
  }

  private static SurveyQuestion question(Fields fields, String prefix, Question question) {
    String text = fields.prose(prefix + "text", question.text(), 1, 500);
    Kind kind = fields.required(prefix + "kind", question.kind(), Kind.TEXT);
    String field = prefix + "choices";
    List<String> choices = fields.lines(field, question.choices(), MOST_CHOICES, 200);
    int given = question.choices() == null ? 0 : question.choices().size();
    boolean offers = kind == Kind.SINGLE || kind == Kind.MULTIPLE;
    if (offers && given < 2) {
      fields.refuse(field, FieldRefusal.TOO_FEW, 2);
    } else if (choices.size() < Math.min(given, MOST_CHOICES)) {
      fields.refuse(field, FieldRefusal.REPEATED);
    } else if (!offers && given > 0) {
      fields.refuse(field, FieldRefusal.TOO_MANY, 0);
    }
    return new SurveyQuestion(text, kind, choices);
  }

  private static List<Given> answers(Fields fields, @Nullable List<@Nullable Answer> wanted) {
    List<Given> answers = new ArrayList<>();
    for (Answer answer : counted(fields, "answers", wanted)) {
      answers.add(given(fields, "answers[" + answers.size() + "].", answer));
    }
    return answers;
  }

  private static Given given(Fields fields, String prefix, @Nullable Answer answer) {
    if (answer == null) {
      return new Given(List.of(), null, null);
    }
    List<@Nullable Integer> chosen = answer.choices() == null ? List.of() : answer.choices();
    if (chosen.size() > MOST_CHOICES) {
      fields.refuse(prefix + "choices", FieldRefusal.TOO_MANY, MOST_CHOICES);
    }
    List<Integer> choices =
        chosen.stream()
            .limit(MOST_CHOICES)
            .map(choice -> fields.required(prefix + "choices", choice, 0))
            .distinct()
            .sorted()
            .toList();
    String text = answer.text();
    return new Given(
        choices,
        answer.scale(),
        text == null || text.isBlank()
            ? null
            : fields.prose(prefix + "text", text, 1, LONGEST_TEXT));
  }

  /// At least one, at most as many as a survey has questions.
  private static <T extends @Nullable Object> List<T> counted(
      Fields fields, String field, @Nullable List<T> values) {
    if (values == null) {
      fields.refuse(field, FieldRefusal.REQUIRED);
    } else if (values.isEmpty()) {
      fields.refuse(field, FieldRefusal.TOO_FEW, 1);
    } else if (values.size() > MOST_QUESTIONS) {
      fields.refuse(field, FieldRefusal.TOO_MANY, MOST_QUESTIONS);
    } else {
      return values;
    }
    return List.of();
  }
}
