package maru.analytics.recommendation;

/// One session of a course, as the newest event about it says.
///
/// @param startsAt milliseconds since 1970
/// @param on false once cancelled
public record Meeting(String session, long position, long startsAt, int minutes, boolean on) {
  long endsAt() {
    return startsAt + minutes * 60_000L;
  }
}
