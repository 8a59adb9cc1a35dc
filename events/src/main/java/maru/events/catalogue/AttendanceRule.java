package maru.events.catalogue;

/// When a student counts as late, and as present.
///
/// @param lateAfterMinutes minutes after the start from which a student is late, 0..240
/// @param presentShare the share of the session that a student must be there for, 0..1
public record AttendanceRule(int lateAfterMinutes, double presentShare) {
  public static final AttendanceRule DEFAULT = new AttendanceRule(10, 0.8);
}
