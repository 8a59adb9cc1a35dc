package maru.standalone.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import maru.standalone.demo.TownBook.CoursePage;
import maru.standalone.demo.TownBook.PartOfWeek;

/// When the town's courses meet, in Seoul's time.
final class Calendar {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private Calendar() {}

  record WeeklySlot(DayOfWeek day, LocalTime time) {
    /// The first one that is on or after a day.
    LocalDate from(LocalDate date) {
      return date.with(TemporalAdjusters.nextOrSame(day));
    }

    Instant on(LocalDate date) {
      return date.atTime(time).atZone(SEOUL).toInstant();
    }
  }

  /// At a time that suits the course.
  static WeeklySlot slot(CoursePage page, Chance chance) {
    return slot(chance.oneOf(page.when()), page, chance);
  }

  /// At any time, for an instructor whose best times are taken.
  static WeeklySlot anySlot(CoursePage page, Chance chance) {
    return slot(chance.oneOf(List.of(PartOfWeek.values())), page, chance);
  }

  private static WeeklySlot slot(PartOfWeek part, CoursePage page, Chance chance) {
    return new WeeklySlot(day(part, chance), time(part, page, chance));
  }

  private static DayOfWeek day(PartOfWeek part, Chance chance) {
    return switch (part) {
      case SATURDAY_MORNING, SATURDAY_AFTERNOON -> DayOfWeek.SATURDAY;
      case SUNDAY_MORNING, SUNDAY_AFTERNOON -> DayOfWeek.SUNDAY;
      case WEEKDAY_EVENING, WEEKDAY_MORNING, WEEKDAY_NOON, NIGHT ->
          DayOfWeek.of(chance.between(1, 5));
    };
  }

  private static LocalTime time(PartOfWeek part, CoursePage page, Chance chance) {
    return LocalTime.parse(
        chance.oneOf(
            switch (part) {
              case WEEKDAY_EVENING -> List.of("19:00", "19:30", "20:00");
              case WEEKDAY_MORNING ->
                  page.title().contains("아침")
                      ? List.of("06:30", "07:00")
                      : List.of("10:00", "10:30", "11:00");
              case WEEKDAY_NOON -> List.of("12:10", "12:30");
              case SATURDAY_MORNING, SUNDAY_MORNING -> List.of("09:30", "10:00", "10:30");
              case SATURDAY_AFTERNOON, SUNDAY_AFTERNOON -> List.of("14:00", "15:00", "16:00");
              case NIGHT -> List.of("21:00", "21:30", "22:00");
            }));
  }
}
