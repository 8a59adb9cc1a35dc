package maru.events.attendance;

/// What a session's attendance comes to for one student.
public enum Verdict {
  PRESENT,
  /// There for long enough, but not from the beginning.
  LATE,
  ABSENT,
  /// Only by an instructor's correction.
  EXCUSED
}
