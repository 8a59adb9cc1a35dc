package maru.command.quiz;

import maru.command.Refusal;

/// Why a quiz, or an answer to one, is not taken.
public enum QuizRefusal implements Refusal {
  /// Not among the course's prepared quizzes, or not presented in this class.
  NOT_FOUND("quiz.notFound", Kind.NOT_FOUND),
  ALREADY_PRESENTED("quiz.alreadyPresented", Kind.STATE),
  ANOTHER_IS_OPEN("quiz.anotherOpen", Kind.STATE),
  /// Answers could still come.
  STILL_OPEN("quiz.stillOpen", Kind.STATE),
  NOT_REVEALED("quiz.notRevealed", Kind.STATE),
  CLOSED("quiz.closed", Kind.STATE),
  ALREADY_ANSWERED("quiz.alreadyAnswered", Kind.STATE),
  /// The instructor knows the answer.
  OWN_QUIZ("quiz.own", Kind.FORBIDDEN),
  NO_SUCH_CHOICE("quiz.noSuchChoice", Kind.RULE),
  ONE_CHOICE_ONLY("quiz.oneChoiceOnly", Kind.RULE),
  /// A correct choice is not among the choices.
  KEY_NAMES_NO_CHOICE("quiz.keyNamesNoChoice", Kind.RULE);

  private final String code;
  private final Kind kind;

  QuizRefusal(String code, Kind kind) {
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
