package maru.command.demand;

import java.util.HashSet;
import java.util.Set;
import maru.events.catalogue.CourseId;
import maru.events.demand.DemandEvent;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.demand.DemandEvent.CourseViewed;
import maru.events.demand.DemandEvent.RequestFulfilled;
import maru.events.demand.DemandEvent.RequestSupported;
import maru.events.demand.DemandEvent.Searched;
import maru.events.demand.RequestId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// A wish for a course that does not exist. Immutable.
public sealed interface CourseRequest {

  /// Nobody asked yet.
  record Unasked() implements CourseRequest {}

  /// Somebody asked.
  ///
  /// @param fulfilledBy null while the wish is open
  record Asked(
      RequestId requestId, MemberId asker, Set<MemberId> supporters, @Nullable CourseId fulfilledBy)
      implements CourseRequest {

    private Asked supportedBy(MemberId member) {
      Set<MemberId> next = new HashSet<>(supporters);
      next.add(member);
      return new Asked(requestId, asker, next, fulfilledBy);
    }
  }

  /// Before its first event.
  static CourseRequest unasked() {
    return new Unasked();
  }

  /// The wish after `event`. Every event but the first needs the one before.
  static CourseRequest evolve(CourseRequest request, DemandEvent event) {
    return switch (event) {
      case CourseRequested e -> new Asked(e.requestId(), e.memberId(), Set.of(), null);
      case RequestSupported e -> asked(request).supportedBy(e.memberId());
      case RequestFulfilled e ->
          new Asked(
              e.requestId(), asked(request).asker(), asked(request).supporters(), e.courseId());
      case Searched _, CourseViewed _ -> request;
    };
  }

  private static Asked asked(CourseRequest request) {
    return switch (request) {
      case Asked asked -> asked;
      case Unasked _ -> throw new IllegalStateException("nobody asked for it");
    };
  }
}
