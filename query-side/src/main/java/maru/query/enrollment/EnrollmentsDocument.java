package maru.query.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;

/// Where one member sits or waits.
///
/// @param courses the newest last
record EnrollmentsDocument(MemberId memberId, List<Enrollment> courses) {
  enum Status {
    ENROLLED,
    WAITLISTED
  }

  record Enrollment(CourseId courseId, Status status, Instant since) {}

  EnrollmentsDocument with(Enrollment enrollment) {
    List<Enrollment> all = new ArrayList<>(without(enrollment.courseId()).courses);
    all.add(enrollment);
    return new EnrollmentsDocument(memberId, List.copyOf(all));
  }

  EnrollmentsDocument without(CourseId courseId) {
    return new EnrollmentsDocument(
        memberId, courses.stream().filter(e -> !e.courseId().equals(courseId)).toList());
  }
}
