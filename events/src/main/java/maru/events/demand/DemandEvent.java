package maru.events.demand;

import java.time.DayOfWeek;
import java.util.List;
import maru.events.Event;
import maru.events.EventName;
import maru.events.PersonalText;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// [Searched] and [CourseViewed] are observed, appended in batches, and belong to no stream; the
/// others: stream `request:{requestId}`.
public sealed interface DemandEvent extends Event {

  /// `found` is the number of courses that the words matched, whatever the filters left of them: 0
  /// only if nobody offers it. `weekday` and `hour` (0..23, Asia/Seoul) are the filters that were
  /// set.
  @EventName("demand.Searched")
  record Searched(
      @Nullable MemberId memberId,
      PersonalText words,
      @Nullable String category,
      @Nullable DayOfWeek weekday,
      @Nullable Integer hour,
      long found)
      implements DemandEvent {}

  @EventName("demand.CourseViewed")
  record CourseViewed(@Nullable MemberId memberId, CourseId courseId) implements DemandEvent {}

  /// `hours` are 0..23 in Asia/Seoul.
  @EventName("demand.CourseRequested")
  record CourseRequested(
      RequestId requestId,
      MemberId memberId,
      PersonalText wish,
      @Nullable String category,
      List<DayOfWeek> weekdays,
      List<Integer> hours)
      implements DemandEvent {}

  @EventName("demand.RequestSupported")
  record RequestSupported(RequestId requestId, MemberId memberId) implements DemandEvent {}

  @EventName("demand.RequestFulfilled")
  record RequestFulfilled(RequestId requestId, CourseId courseId, MemberId instructorId)
      implements DemandEvent {}
}
