package maru.command.catalogue;

import maru.command.Refusal;

/// Why an instructor does not get what was wanted of a course.
public enum CourseRefusal implements Refusal {
  NOT_FOUND("course.notFound", Kind.NOT_FOUND),
  NOT_YOURS("course.notYours", Kind.FORBIDDEN),
  /// Another course has the id that was chosen.
  ALREADY_EXISTS("course.alreadyExists", Kind.STATE),
  ARCHIVED("course.archived", Kind.STATE),
  ALREADY_PUBLISHED("course.alreadyPublished", Kind.STATE),
  NOT_PUBLISHED("course.notPublished", Kind.STATE),
  /// Arguments: the least number of characters.
  DESCRIPTION_TOO_SHORT("course.descriptionTooShort", Kind.RULE),
  NO_SESSION_TO_COME("course.noSession", Kind.RULE),
  UNKNOWN_CATEGORY("course.unknownCategory", Kind.RULE),
  SESSION_NOT_FOUND("session.notFound", Kind.NOT_FOUND),
  /// Another session has the id that was chosen.
  SESSION_ALREADY_EXISTS("session.alreadyExists", Kind.STATE),
  SESSION_CANCELLED("session.cancelled", Kind.STATE),
  SESSION_BEGAN("session.began", Kind.STATE),
  SESSION_IN_THE_PAST("session.inThePast", Kind.RULE),
  /// Arguments: the greatest number of days ahead.
  SESSION_TOO_FAR_AHEAD("session.tooFarAhead", Kind.RULE),
  /// The instructor teaches at that time already, be it in another course.
  SESSIONS_OVERLAP("session.overlap", Kind.STATE),
  /// Arguments: the greatest number.
  TOO_MANY_SESSIONS("course.tooManySessions", Kind.RULE),
  QUIZ_NOT_FOUND("course.quizNotFound", Kind.NOT_FOUND),
  QUIZ_ALREADY_PREPARED("course.quizAlreadyPrepared", Kind.STATE),
  /// Arguments: the greatest number.
  TOO_MANY_QUIZZES("course.tooManyQuizzes", Kind.RULE),
  /// A correct choice is not among the choices.
  QUIZ_KEY_NAMES_NO_CHOICE("course.quizKeyNamesNoChoice", Kind.RULE);

  private final String code;
  private final Kind kind;

  CourseRefusal(String code, Kind kind) {
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
