package maru.analytics.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the recommender learns of one student from one event.
///
/// @param course of all but [Kind#REGISTERED], [Kind#INTERESTED] and [Kind#SEARCHED]
/// @param categories all interests, or what was searched in
public record StudentEvent(
    long position,
    long occurredAt,
    Kind kind,
    String student,
    @Nullable String course,
    List<String> categories) {

  public enum Kind {
    REGISTERED,
    ENROLLED,
    WITHDRAWN,
    WAITING,
    NOT_WAITING,
    DECLINED,
    VIEWED,
    INTERESTED,
    SEARCHED
  }
}
