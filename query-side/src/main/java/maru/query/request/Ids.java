package maru.query.request;

import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;

/// Ids as they stand in addresses.
public final class Ids {
  private Ids() {}

  /// Refuses with [Refusal#SESSION_NOT_FOUND] what can't be one.
  public static SessionId session(String text) {
    try {
      return new SessionId(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedQuery(Refusal.SESSION_NOT_FOUND);
    }
  }

  /// Refuses with [Refusal#COURSE_NOT_FOUND] what can't be one.
  public static CourseId course(String text) {
    try {
      return new CourseId(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedQuery(Refusal.COURSE_NOT_FOUND);
    }
  }
}
