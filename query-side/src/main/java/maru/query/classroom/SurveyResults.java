package maru.query.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import maru.query.classroom.LiveView.Survey;
import maru.store.PersonalKeys;
import org.jspecify.annotations.Nullable;

/// What became of a survey, as one reader may know it.
///
/// @param responses null: not for this reader, or not yet, as long as an anonymous survey is open
record SurveyResults(Survey survey, @Nullable List<Response> responses) {

  /// @param memberId null: the survey is anonymous
  /// @param name null: the survey is anonymous; empty for whoever is forgotten
  /// @param answers one for each question
  record Response(@Nullable MemberId memberId, @Nullable String name, List<Answer> answers) {}

  /// @param text null: none, or its author is forgotten
  record Answer(List<Integer> choices, @Nullable Integer scale, @Nullable String text) {}

  static SurveyResults of(LiveSurvey survey, LiveReader reader, Names names, PersonalKeys keys) {
    boolean told = reader.instructor() && survey.isComplete();
    return new SurveyResults(survey.shownTo(reader), told ? responses(survey, names, keys) : null);
  }

  private static List<Response> responses(LiveSurvey survey, Names names, PersonalKeys keys) {
    if (survey.isAnonymous()) {
      return survey.answers().stream()
          .map(answers -> new Response(null, null, open(answers, keys)))
          .toList();
    }
    Map<MemberId, String> called = names.of(survey.named().keySet());
    List<Response> responses = new ArrayList<>();
    survey
        .named()
        .forEach((member, answers) ->
            responses.add(
                new Response(
                    member,
                    Objects.requireNonNullElse(called.get(member), ""),
                    open(answers, keys))));
    return responses;
  }

  private static List<Answer> open(List<SurveyAnswer> answers, PersonalKeys keys) {
    return answers.stream()
        .map(answer -> new Answer(answer.choices(), answer.scale(), open(answer.text(), keys)))
        .toList();
  }

  private static @Nullable String open(@Nullable PersonalText text, PersonalKeys keys) {
    return text == null ? null : keys.open(text).orElse(null);
  }
}
