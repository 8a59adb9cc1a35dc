package maru.events.catalogue;

/// Whom a course is for.
public enum Level {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED,
  ALL
}
