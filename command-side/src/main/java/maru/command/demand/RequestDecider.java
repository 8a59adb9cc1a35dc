package maru.command.demand;

import java.util.List;
import maru.command.Refused;
import maru.command.catalogue.Course;
import maru.command.catalogue.CourseRefusal;
import maru.command.demand.CourseRequest.Asked;
import maru.command.demand.CourseRequest.Unasked;
import maru.command.demand.RequestCommand.AskForCourse;
import maru.command.demand.RequestCommand.FulfilRequest;
import maru.command.demand.RequestCommand.SupportRequest;
import maru.events.demand.DemandEvent;
import maru.events.demand.DemandEvent.CourseRequested;
import maru.events.demand.DemandEvent.RequestFulfilled;
import maru.events.demand.DemandEvent.RequestSupported;
import maru.events.member.MemberId;

/// What happens when somebody wishes for a course, agrees with a wish, or makes it true.
public final class RequestDecider {
  private RequestDecider() {}

  /// The events that follow.
  ///
  /// @param course by which a wish shall be fulfilled; only [FulfilRequest] looks at it
  /// @throws Refused with a [WishRefusal] or a [CourseRefusal]
  public static List<DemandEvent> decide(
      CourseRequest request, Course course, RequestCommand command) {
    return switch (command) {
      case AskForCourse c -> {
        isNew(request);
        yield List.of(
            new CourseRequested(
                c.requestId(), c.memberId(), c.wish(), c.category(), c.weekdays(), c.hours()));
      }
      case SupportRequest c -> {
        Asked asked = stillOpen(request);
        isNotTheAsker(asked, c.memberId());
        hasNotSupportedYet(asked, c.memberId());
        yield List.of(new RequestSupported(c.requestId(), c.memberId()));
      }
      case FulfilRequest c -> {
        stillOpen(request);
        isPublishedBy(course, c.by());
        yield List.of(new RequestFulfilled(c.requestId(), c.courseId(), c.by()));
      }
    };
  }

  private static void isNew(CourseRequest request) {
    if (request instanceof Asked) {
      throw new Refused(WishRefusal.ALREADY_EXISTS);
    }
  }

  private static Asked stillOpen(CourseRequest request) {
    return switch (request) {
      case Unasked _ -> throw new Refused(WishRefusal.NOT_FOUND);
      case Asked asked when asked.fulfilledBy() != null -> throw new Refused(WishRefusal.FULFILLED);
      case Asked asked -> asked;
    };
  }

  private static void isNotTheAsker(Asked request, MemberId member) {
    if (request.asker().equals(member)) {
      throw new Refused(WishRefusal.OWN);
    }
  }

  private static void hasNotSupportedYet(Asked request, MemberId member) {
    if (request.supporters().contains(member)) {
      throw new Refused(WishRefusal.ALREADY_SUPPORTED);
    }
  }

  private static void isPublishedBy(Course course, MemberId instructor) {
    switch (course) {
      case Course.Unknown _ -> throw new Refused(CourseRefusal.NOT_FOUND);
      case Course.Known known -> {
        if (!known.instructorId().equals(instructor)) {
          throw new Refused(CourseRefusal.NOT_YOURS);
        }
        if (known.status() != Course.Status.PUBLISHED) {
          throw new Refused(CourseRefusal.NOT_PUBLISHED);
        }
      }
    }
  }
}
