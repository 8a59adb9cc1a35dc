package maru.documents.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How often an hour of the week was wished for on one day: by requests, by those who support them,
/// and by searches that are narrowed to it.
///
/// @param day on which the wish was made (Asia/Seoul)
/// @param weekday 1 (Monday) to 7, or [#ANY_WEEKDAY] where only an hour was named
/// @param hour 0..23, Asia/Seoul, or [#ANY_HOUR] where only a weekday was named
public record TimeDemand(
    Kind kind,
    LocalDate day,
    @Nullable String category,
    @Nullable String top,
    int weekday,
    int hour,
    long count,
    long position)
    implements DemandDocument {
  public static final int ANY_WEEKDAY = 0;
  public static final int ANY_HOUR = -1;
}
