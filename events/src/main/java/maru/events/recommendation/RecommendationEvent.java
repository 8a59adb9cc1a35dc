package maru.events.recommendation;

import maru.events.Event;
import maru.events.EventName;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;

/// Belongs to no stream.
public sealed interface RecommendationEvent extends Event {

  /// The member does not want to be shown this course again.
  @EventName("recommendation.Declined")
  record Declined(MemberId memberId, CourseId courseId) implements RecommendationEvent {}
}
