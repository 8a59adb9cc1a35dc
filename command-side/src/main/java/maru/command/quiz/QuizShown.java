package maru.command.quiz;

import maru.events.catalogue.QuizId;

/// The answer to the showing of a quiz, which a repeat of it gets again.
public record QuizShown(QuizId quizId) {}
