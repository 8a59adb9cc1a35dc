package maru.command.catalogue;

import java.util.List;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.Level;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.Language;
import org.jspecify.annotations.Nullable;

/// What shall be different in a course's details. What is null stays as it is.
public record CourseChange(
    @Nullable String title,
    @Nullable String description,
    @Nullable String category,
    @Nullable Level level,
    @Nullable Integer capacity,
    @Nullable List<String> tags,
    @Nullable Language language,
    @Nullable List<String> materials,
    @Nullable Boolean replay,
    @Nullable AttendanceRule attendanceRule,
    @Nullable StudentsSeenBy studentsSeenBy) {

  CourseDetails applyTo(CourseDetails before) {
    return new CourseDetails(
        or(title, before.title()),
        or(description, before.description()),
        or(category, before.category()),
        or(level, before.level()),
        or(capacity, before.capacity()),
        or(tags, before.tags()),
        or(language, before.language()),
        or(materials, before.materials()),
        or(replay, before.replay()),
        or(attendanceRule, before.attendanceRule()),
        or(studentsSeenBy, before.studentsSeenBy()));
  }

  private static <T> T or(@Nullable T changed, T before) {
    return changed == null ? before : changed;
  }
}
