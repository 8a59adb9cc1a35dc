package maru.analytics.demand;

import org.jspecify.annotations.Nullable;

/// Something that happened to a course, or that changes where it is counted.
///
/// @param member of what concerns the wait-list
/// @param category of [Kind#CATEGORY]
public record CourseAct(
    long position,
    long occurredAt,
    Kind kind,
    String course,
    @Nullable String member,
    @Nullable String category) {

  public enum Kind {
    CATEGORY,
    VIEWED,
    ENROLLED,
    WITHDRAWN,
    WAITLISTED,
    WAIT_LIST_LEFT
  }
}
