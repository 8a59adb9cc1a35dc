package maru.command.survey;

import java.util.List;
import maru.command.Confidential;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.survey.SurveyId;
import org.jspecify.annotations.Nullable;

/// A student's answers, one for each question.
public record RespondToSurvey(
    SessionId sessionId, MemberId by, SurveyId surveyId, List<Given> answers)
    implements Confidential {

  /// The answer to one question. All empty: passed over.
  ///
  /// @param choices indexes into the question's choices, from 0
  /// @param scale from 1 to 5
  /// @param text as it was typed
  public record Given(List<Integer> choices, @Nullable Integer scale, @Nullable String text) {

    boolean isEmpty() {
      return choices.isEmpty() && scale == null && text == null;
    }
  }
}
