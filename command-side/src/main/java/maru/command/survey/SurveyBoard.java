package maru.command.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyEvent.BallotCounted;
import maru.events.survey.SurveyEvent.Closed;
import maru.events.survey.SurveyEvent.Opened;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/// The surveys of one class, in their order. Immutable. At most one is open.
public record SurveyBoard(SequencedMap<SurveyId, Survey> surveys) {
  public static final SurveyBoard EMPTY = new SurveyBoard(new LinkedHashMap<>());

  public record Survey(
      SurveyId surveyId, List<SurveyQuestion> questions, boolean anonymous, boolean open) {}

  public @Nullable Survey find(SurveyId surveyId) {
    return surveys.get(surveyId);
  }

  @Nullable Survey open() {
    return surveys.values().stream().filter(Survey::open).findFirst().orElse(null);
  }

  /// The board after `event`. Answers stand in other streams and change nothing here.
  public static SurveyBoard evolve(SurveyBoard board, SurveyEvent event) {
    return switch (event) {
      case Opened e -> board.with(new Survey(e.surveyId(), e.questions(), e.anonymous(), true));
      case Closed e -> board.closed(e.surveyId());
      case Responded _, BallotCounted _ -> board;
    };
  }

  private SurveyBoard closed(SurveyId surveyId) {
    Survey survey = surveys.get(surveyId);
    if (survey == null) {
      throw new IllegalStateException("the survey was never opened");
    }
    return with(new Survey(surveyId, survey.questions(), survey.anonymous(), false));
  }

  private SurveyBoard with(Survey survey) {
    SequencedMap<SurveyId, Survey> next = new LinkedHashMap<>(surveys);
    next.put(survey.surveyId(), survey);
    return new SurveyBoard(next);
  }
}
