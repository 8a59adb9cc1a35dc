package maru.command.survey;

import java.util.List;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;

/// What an instructor can do with a survey in class. `by` is who asks.
public sealed interface SurveyCommand {
  SessionId sessionId();

  MemberId by();

  SurveyId surveyId();

  record OpenSurvey(
      SessionId sessionId,
      MemberId by,
      SurveyId surveyId,
      List<SurveyQuestion> questions,
      boolean anonymous)
      implements SurveyCommand {}

  record CloseSurvey(SessionId sessionId, MemberId by, SurveyId surveyId)
      implements SurveyCommand {}
}
