package maru.query.demand;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.demand.RequestId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// A wish for a class that does not exist.
///
/// @param wish in the clear; empty once who wished is forgotten
/// @param weekdays ISO, 1 is Monday
/// @param supporters whoever wants it, the one who asked first
public record RequestDocument(
    RequestId requestId,
    MemberId memberId,
    String wish,
    @Nullable String category,
    List<Integer> weekdays,
    List<Integer> hours,
    List<MemberId> supporters,
    Instant createdAt,
    @Nullable CourseId fulfilledBy) {

  RequestDocument supportedBy(MemberId member) {
    if (supporters.contains(member)) {
      return this;
    }
    List<MemberId> more = new ArrayList<>(supporters);
    more.add(member);
    return new RequestDocument(
        requestId,
        memberId,
        wish,
        category,
        weekdays,
        hours,
        List.copyOf(more),
        createdAt,
        fulfilledBy);
  }

  RequestDocument fulfilledBy(CourseId course) {
    return new RequestDocument(
        requestId, memberId, wish, category, weekdays, hours, supporters, createdAt, course);
  }

  static List<Integer> numbers(List<DayOfWeek> weekdays) {
    return weekdays.stream().map(DayOfWeek::getValue).toList();
  }
}
