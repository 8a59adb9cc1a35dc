package maru.events.member;

/// What a member may do. Everybody is a STUDENT.
public enum Role {
  STUDENT,
  INSTRUCTOR,
  ANALYST,
  ADMIN
}
