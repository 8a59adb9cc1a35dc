package maru.command.survey;

import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.survey.SurveyId;

/// Turns the ballots of a closed survey into events. Nobody asks for it: it follows from the
/// closing.
public record CountBallots(SessionId sessionId, CourseId courseId, SurveyId surveyId) {}
