package maru.command.classroom;

import maru.command.Refusal;

/// Why somebody may not do something in a class.
public enum ClassroomRefusal implements Refusal {
  NOT_FOUND("session.notFound", Kind.NOT_FOUND),
  CANCELLED("classroom.cancelled", Kind.STATE),
  NOT_INSTRUCTOR("classroom.notInstructor", Kind.FORBIDDEN),
  NOT_ENROLLED("classroom.notEnrolled", Kind.FORBIDDEN),
  /// Arguments: how many minutes before its time a class may begin.
  TOO_EARLY("classroom.tooEarly", Kind.STATE),
  NOT_STARTED("classroom.notStarted", Kind.STATE),
  ENDED("classroom.ended", Kind.STATE),
  /// Put out of this class by its instructor.
  REMOVED("classroom.removed", Kind.FORBIDDEN),
  LOCKED("classroom.locked", Kind.STATE),
  /// The member whom the instructor means is not in the class.
  NOT_THERE("classroom.notThere", Kind.STATE),
  /// The students of this class are shown to nobody but their instructor.
  SEEN_BY_INSTRUCTOR_ONLY("classroom.seenByInstructorOnly", Kind.RULE),
  /// Instructors neither mute nor remove themselves this way.
  ONESELF("classroom.oneself", Kind.RULE);

  private final String code;
  private final Kind kind;

  ClassroomRefusal(String code, Kind kind) {
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
