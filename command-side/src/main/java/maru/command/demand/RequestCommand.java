package maru.command.demand;

import java.time.DayOfWeek;
import java.util.List;
import maru.events.PersonalText;
import maru.events.catalogue.CourseId;
import maru.events.demand.RequestId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// What can be done about a wish.
public sealed interface RequestCommand {
  RequestId requestId();

  /// `wish` is sealed already.
  record AskForCourse(
      RequestId requestId,
      MemberId memberId,
      PersonalText wish,
      @Nullable String category,
      List<DayOfWeek> weekdays,
      List<Integer> hours)
      implements RequestCommand {}

  record SupportRequest(RequestId requestId, MemberId memberId) implements RequestCommand {}

  /// By a published course of `by`.
  record FulfilRequest(RequestId requestId, CourseId courseId, MemberId by)
      implements RequestCommand {}
}
