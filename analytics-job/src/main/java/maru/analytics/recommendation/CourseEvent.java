package maru.analytics.recommendation;

import org.jspecify.annotations.Nullable;

/// What the recommender learns of one course from one event.
///
/// @param instructor of [Kind#DETAILS]
/// @param category of [Kind#DETAILS]
/// @param capacity of [Kind#CAPACITY]
/// @param session of [Kind#SCHEDULED] and [Kind#CANCELLED]
/// @param startsAt of [Kind#SCHEDULED], in milliseconds since 1970
/// @param minutes of [Kind#SCHEDULED]
public record CourseEvent(
    long position,
    long occurredAt,
    Kind kind,
    String course,
    @Nullable String instructor,
    @Nullable String category,
    int capacity,
    @Nullable String session,
    long startsAt,
    int minutes) {

  public enum Kind {
    DETAILS,
    CAPACITY,
    PUBLISHED,
    ARCHIVED,
    SCHEDULED,
    CANCELLED
  }

  public static CourseEvent details(
      long position, long occurredAt, String course, String instructor, String category) {
    return new CourseEvent(
        position, occurredAt, Kind.DETAILS, course, instructor, category, 0, null, 0, 0);
  }

  public static CourseEvent capacity(long position, long occurredAt, String course, int capacity) {
    return new CourseEvent(
        position, occurredAt, Kind.CAPACITY, course, null, null, capacity, null, 0, 0);
  }

  /// Of [Kind#PUBLISHED] and [Kind#ARCHIVED].
  public static CourseEvent plain(long position, long occurredAt, Kind kind, String course) {
    return new CourseEvent(position, occurredAt, kind, course, null, null, 0, null, 0, 0);
  }

  public static CourseEvent scheduled(
      long position, long occurredAt, String course, String session, long startsAt, int minutes) {
    return new CourseEvent(
        position, occurredAt, Kind.SCHEDULED, course, null, null, 0, session, startsAt, minutes);
  }

  public static CourseEvent cancelled(
      long position, long occurredAt, String course, String session) {
    return new CourseEvent(
        position, occurredAt, Kind.CANCELLED, course, null, null, 0, session, 0, 0);
  }
}
