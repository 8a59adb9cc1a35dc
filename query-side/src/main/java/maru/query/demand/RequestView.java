package maru.query.demand;

import java.time.Instant;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.demand.RequestId;
import maru.query.request.Asker;
import org.jspecify.annotations.Nullable;

/// A wish as the one who asks sees it.
///
/// @param supporters how many want it, at least 1
/// @param supported whether the one who asks is among them
public record RequestView(
    RequestId requestId,
    String wish,
    @Nullable String category,
    List<Integer> weekdays,
    List<Integer> hours,
    int supporters,
    boolean supported,
    boolean mine,
    Instant createdAt,
    @Nullable CourseId fulfilledBy) {

  public static RequestView of(RequestDocument request, Asker asker) {
    return new RequestView(
        request.requestId(),
        request.wish(),
        request.category(),
        request.weekdays(),
        request.hours(),
        request.supporters().size(),
        request.supporters().stream().anyMatch(asker::is),
        asker.is(request.memberId()),
        request.createdAt(),
        request.fulfilledBy());
  }
}
