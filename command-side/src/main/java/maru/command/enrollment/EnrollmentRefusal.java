package maru.command.enrollment;

import maru.command.Refusal;

/// Why somebody does not get a seat, or not rid of it.
public enum EnrollmentRefusal implements Refusal {
  NOT_PUBLISHED("enrollment.notPublished", Kind.STATE),
  CLOSED("enrollment.closed", Kind.STATE),
  OWN_COURSE("enrollment.ownCourse", Kind.STATE),
  ALREADY_ENROLLED("enrollment.already", Kind.STATE),
  ALREADY_WAITING("enrollment.alreadyWaiting", Kind.STATE),
  NOT_ENROLLED("enrollment.none", Kind.STATE),
  ALREADY_OPEN("enrollment.alreadyOpen", Kind.STATE),
  /// Arguments: the number of seats that are taken or held.
  CAPACITY_BELOW_TAKEN("enrollment.capacityBelowEnrolled", Kind.STATE),
  HOLDER_NOT_ENROLLED("friendSeat.notEnrolled", Kind.STATE),
  ALREADY_HOLDING("friendSeat.already", Kind.STATE),
  NO_SEAT_TO_HOLD("friendSeat.full", Kind.STATE),
  NOT_HOLDING("friendSeat.none", Kind.STATE),
  HOLD_IS_OVER("friendSeat.gone", Kind.NOT_FOUND),
  OWN_HOLD("friendSeat.own", Kind.STATE);

  private final String code;
  private final Kind kind;

  EnrollmentRefusal(String code, Kind kind) {
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
