package maru.events.survey;

import java.util.List;

/// One question of a survey.
///
/// @param choices of `SINGLE` and `MULTIPLE`; empty for the others
public record SurveyQuestion(String text, Kind kind, List<String> choices) {

  public enum Kind {
    /// One of the choices.
    SINGLE,
    /// Any of the choices.
    MULTIPLE,
    /// From 1 to 5.
    SCALE,
    /// In one's own words.
    TEXT
  }
}
