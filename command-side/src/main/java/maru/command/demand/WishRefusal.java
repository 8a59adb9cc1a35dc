package maru.command.demand;

import maru.command.Refusal;

/// Why nothing follows from a wish for a course.
public enum WishRefusal implements Refusal {
  NOT_FOUND("courseRequest.notFound", Kind.NOT_FOUND),
  /// Another wish has the id that was chosen.
  ALREADY_EXISTS("courseRequest.alreadyExists", Kind.STATE),
  OWN("courseRequest.own", Kind.STATE),
  ALREADY_SUPPORTED("courseRequest.alreadySupported", Kind.STATE),
  FULFILLED("courseRequest.fulfilled", Kind.STATE);

  private final String code;
  private final Kind kind;

  WishRefusal(String code, Kind kind) {
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
