package maru.events.survey;

import java.util.List;
import maru.events.PersonalText;
import org.jspecify.annotations.Nullable;

/// The answer to one question; all empty where it was passed over.
///
/// @param choices indexes into the question's choices, from 0, in ascending order
/// @param scale from 1 to 5
/// @param text sealed by the member's key, in an anonymous survey by the survey's
public record SurveyAnswer(
    List<Integer> choices, @Nullable Integer scale, @Nullable PersonalText text) {}
