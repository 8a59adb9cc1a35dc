package maru.command.member;

import maru.command.Refusal;

/// Why an account does not do what was asked of it.
public enum MemberRefusal implements Refusal {
  EMAIL_INVALID("member.emailInvalid", Kind.RULE),
  EMAIL_TAKEN("member.emailTaken", Kind.STATE),
  ID_TAKEN("member.idTaken", Kind.STATE),
  PASSWORD_COMMON("member.passwordCommon", Kind.RULE),
  PASSWORD_PERSONAL("member.passwordPersonal", Kind.RULE),
  NOT_FOUND("member.notFound", Kind.NOT_FOUND),
  ALREADY_INSTRUCTOR("member.alreadyInstructor", Kind.STATE),
  INTEREST_UNKNOWN("member.interestUnknown", Kind.RULE),
  /// Says nothing about which of the two was wrong.
  LOGIN_FAILED("member.loginFailed", Kind.UNAUTHENTICATED),
  REFRESH_FAILED("member.refreshFailed", Kind.UNAUTHENTICATED),
  /// A refresh token came a second time: one of its two bearers stole it, so its session is ended.
  REFRESH_REUSED("member.refreshReused", Kind.UNAUTHENTICATED),
  LINK_INVALID("member.linkInvalid", Kind.RULE);

  private final String code;
  private final Kind kind;

  MemberRefusal(String code, Kind kind) {
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
