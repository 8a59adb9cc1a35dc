package maru.events.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quiz that waits for its class.
///
/// @param correct indexes into `choices`, from 0, at least one
/// @param seconds how long it may be answered, 5..600; null: until it is closed
public record PreparedQuiz(
    QuizId quizId,
    String question,
    List<String> choices,
    List<Integer> correct,
    @Nullable Integer seconds) {}
