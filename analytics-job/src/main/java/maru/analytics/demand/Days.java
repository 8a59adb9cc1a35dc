package maru.analytics.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days of Asia/Seoul, as numbers that Flink keeps without ado.
public final class Days {
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private Days() {}

  /// The day of a moment.
  ///
  /// @param occurredAt milliseconds since 1970
  /// @return days since 1970-01-01
  public static long of(long occurredAt) {
    return Instant.ofEpochMilli(occurredAt).atZone(ZONE).toLocalDate().toEpochDay();
  }

  static LocalDate date(long day) {
    return LocalDate.ofEpochDay(day);
  }
}
