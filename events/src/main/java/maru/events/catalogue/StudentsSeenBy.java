package maru.events.catalogue;

/// Who receives the pictures of a class's students. They are heard by everybody either way.
public enum StudentsSeenBy {
  EVERYONE,
  INSTRUCTOR
}
