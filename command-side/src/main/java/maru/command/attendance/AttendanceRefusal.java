package maru.command.attendance;

import maru.command.Refusal;

/// Why something about attendance is not done.
public enum AttendanceRefusal implements Refusal {
  NOT_FOUND("attendance.notFound", Kind.NOT_FOUND),
  ALREADY_CALLED("attendance.alreadyCalled", Kind.STATE),
  ANOTHER_IS_OPEN("attendance.anotherOpen", Kind.STATE),
  CLOSED("attendance.closed", Kind.STATE),
  ALREADY_CONFIRMED("attendance.alreadyConfirmed", Kind.STATE),
  /// The instructor is there by being the instructor.
  OWN_CALL("attendance.own", Kind.FORBIDDEN),
  /// Neither had a seat nor was there.
  NO_SUCH_STUDENT("attendance.noSuchStudent", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  AttendanceRefusal(String code, Kind kind) {
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
