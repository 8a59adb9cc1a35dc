package maru.analytics.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wish for a course, or one more who shares it.
///
/// @param category of [Kind#REQUESTED], if one was named
/// @param weekdays of [Kind#REQUESTED], 1..7
/// @param hours of [Kind#REQUESTED], 0..23
public record RequestAct(
    long position,
    long occurredAt,
    Kind kind,
    String request,
    @Nullable String category,
    List<Integer> weekdays,
    List<Integer> hours) {

  public enum Kind {
    REQUESTED,
    SUPPORTED
  }
}
