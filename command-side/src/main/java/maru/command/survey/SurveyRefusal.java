package maru.command.survey;

import maru.command.Refusal;

/// Why a survey, or a response to one, is not taken.
public enum SurveyRefusal implements Refusal {
  NOT_FOUND("survey.notFound", Kind.NOT_FOUND),
  ALREADY_OPENED("survey.alreadyOpened", Kind.STATE),
  ANOTHER_IS_OPEN("survey.anotherOpen", Kind.STATE),
  CLOSED("survey.closed", Kind.STATE),
  ALREADY_ANSWERED("survey.alreadyAnswered", Kind.STATE),
  /// The instructor asks.
  OWN_SURVEY("survey.own", Kind.FORBIDDEN),
  /// Arguments: how many questions there are.
  OTHER_NUMBER_OF_ANSWERS("survey.otherNumberOfAnswers", Kind.RULE),
  /// Arguments: the number of the question, from 1.
  DOES_NOT_FIT("survey.doesNotFit", Kind.RULE),
  NOTHING_ANSWERED("survey.nothingAnswered", Kind.RULE);

  private final String code;
  private final Kind kind;

  SurveyRefusal(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
