package maru.command.survey;

import maru.events.survey.SurveyId;

/// The answer to the opening of a survey, which a repeat of it gets again.
public record SurveyOpened(SurveyId surveyId) {}
