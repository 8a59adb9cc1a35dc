package maru.events.survey;

import java.util.List;
import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// [Opened] and [Closed]: stream `classroom:{sessionId}`. [Responded]: stream
/// `participation:{sessionId}:{memberId}`. [BallotCounted]: stream `survey:{surveyId}`.
public sealed interface SurveyEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  SurveyId surveyId();

  @EventName("survey.Opened")
  record Opened(
      SessionId sessionId,
      CourseId courseId,
      MemberId instructorId,
      SurveyId surveyId,
      List<SurveyQuestion> questions,
      boolean anonymous)
      implements SurveyEvent {}

  @EventName("survey.Closed")
  record Closed(SessionId sessionId, CourseId courseId, SurveyId surveyId) implements SurveyEvent {}

  /// Counts by being here: it is appended only while the survey is open, and once for each member.
  ///
  /// @param answers one for each question; null: the survey is anonymous, and what this member
  ///   answered is in none of its events
  @EventName("survey.Responded")
  record Responded(
      SessionId sessionId,
      CourseId courseId,
      SurveyId surveyId,
      MemberId memberId,
      @Nullable List<SurveyAnswer> answers)
      implements SurveyEvent {}

  /// What somebody answered to an anonymous survey. All of a survey are appended at once, in no
  /// order, after it has been closed.
  ///
  /// @param answers one for each question
  @EventName("survey.BallotCounted")
  record BallotCounted(
      SessionId sessionId, CourseId courseId, SurveyId surveyId, List<SurveyAnswer> answers)
      implements SurveyEvent {}
}
