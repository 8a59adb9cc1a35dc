package maru.command.enrollment;

import java.util.ArrayList;
import java.util.List;
import maru.command.enrollment.Roster.Opened;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// How a member stands in a course after a command.
///
/// @param place in the line, from 1; null for who doesn't wait
public record EnrollmentAnswer(CourseId courseId, Status status, @Nullable Integer place) {

  public enum Status {
    NONE,
    ENROLLED,
    WAITLISTED
  }

  static EnrollmentAnswer of(CourseId courseId, Roster roster, MemberId member) {
    if (roster instanceof Opened opened) {
      if (opened.enrolled().contains(member)) {
        return new EnrollmentAnswer(courseId, Status.ENROLLED, null);
      }
      List<MemberId> line = new ArrayList<>(opened.waiting());
      if (line.contains(member)) {
        return new EnrollmentAnswer(courseId, Status.WAITLISTED, line.indexOf(member) + 1);
      }
    }
    return new EnrollmentAnswer(courseId, Status.NONE, null);
  }
}
