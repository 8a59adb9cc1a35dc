package maru.events.catalogue;

import java.util.List;
import maru.events.member.Language;

/// What an instructor says about a course.
///
/// @param category a category id of the second level, see [Categories]
/// @param capacity seats for students, 1..1000
/// @param materials what students should have ready (준비물)
/// @param replay whether the sessions can be watched again afterwards
/// @param studentsSeenBy holds for a class that begins after it was said
public record CourseDetails(
    String title,
    String description,
    String category,
    Level level,
    int capacity,
    List<String> tags,
    Language language,
    List<String> materials,
    boolean replay,
    AttendanceRule attendanceRule,
    StudentsSeenBy studentsSeenBy) {}
