package maru.command.question;

import maru.events.question.QuestionId;

/// The answer to a question that was asked, which a repeat of it gets again.
public record QuestionAsked(QuestionId questionId) {}
