package maru.query.demandreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import maru.events.member.Region;
import maru.query.demand.RequestView;
import org.jspecify.annotations.Nullable;

/// Demand as clients get it, each list with the most first.
///
/// @param category null: all
/// @param from first day (Asia/Seoul)
/// @param to last day
/// @param latestNothingFound by when it was last looked for, the latest first
/// @param requests open wishes
/// @param position all events up to this one are reflected
record DemandReport(
    @Nullable String category,
    LocalDate from,
    LocalDate to,
    List<Searched> searches,
    List<NothingFound> nothingFound,
    List<NothingFound> latestNothingFound,
    List<RequestView> requests,
    List<WaitList> waitLists,
    List<Funnel> funnel,
    List<Wanted> wanted,
    List<Day> trend,
    List<Interested> regions,
    long position) {

  /// @param nothing how many of them found nothing
  record Searched(String words, long count, long nothing) {}

  /// @param courses how many the words find at this moment
  record NothingFound(String words, long count, Instant lastAt, long courses) {}

  record WaitList(Named course, long waiting) {}

  record Named(String courseId, String title) {}

  record Funnel(Course course, long views, long enrollments, long waitlisted, long withdrawn) {}

  record Course(String courseId, String title, String category) {}

  /// @param weekday 1 (Monday) to 7; null where only an hour was named
  /// @param hour 0..23, Asia/Seoul; null where only a weekday was named
  record Wanted(@Nullable Integer weekday, @Nullable Integer hour, long count) {}

  record Day(LocalDate day, long searches, long views, long enrollments) {}

  record Interested(Region region, long count) {}
}
