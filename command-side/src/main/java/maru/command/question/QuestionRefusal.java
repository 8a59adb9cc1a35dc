package maru.command.question;

import maru.command.Refusal;

/// Why a question is not asked, or not voted for.
public enum QuestionRefusal implements Refusal {
  /// Not asked in this class, or hidden.
  NOT_FOUND("question.notFound", Kind.NOT_FOUND),
  /// Another question has this id.
  ID_TAKEN("question.idTaken", Kind.STATE),
  OWN_QUESTION("question.ownQuestion", Kind.FORBIDDEN),
  ALREADY_VOTED("question.alreadyVoted", Kind.STATE),
  /// Its votes stand.
  ANSWERED("question.answered", Kind.STATE);

  private final String code;
  private final Kind kind;

  QuestionRefusal(String code, Kind kind) {
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
