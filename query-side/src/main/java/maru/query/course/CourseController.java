package maru.query.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.StudentsSeenBy;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.CourseDocument.Status;
import maru.query.demand.Observations;
import maru.query.enrollment.Seats;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import maru.query.request.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// One course. A draft is there for its instructor only.
@RestController
class CourseController {
  private final CourseCards courses;
  private final Seats seats;
  private final Observations observations;
  private final InstantSource clock;

  CourseController(
      CourseCards courses, Seats seats, Observations observations, InstantSource clock) {
    this.courses = courses;
    this.seats = seats;
    this.observations = observations;
    this.clock = clock;
  }

  /// The page of a course.
  ///
  /// @param mine what the one who asks has of it; null for visitors
  /// @param quizzes for its instructor only, else null
  record CourseView(
      @JsonUnwrapped CourseCard course,
      String description,
      AttendanceRule attendanceRule,
      StudentsSeenBy studentsSeenBy,
      List<CourseCard.SessionView> sessions,
      Seats.@Nullable Mine mine,
      @Nullable List<PreparedQuiz> quizzes) {}

  @Reads({"courses", Seats.ROSTERS})
  @GetMapping("/api/courses/{courseId}")
  CourseView course(@PathVariable String courseId, HttpServletRequest request) {
    Asker asker = Asker.now();
    CourseDocument course = courses.shownTo(asker, Ids.course(courseId));
    boolean own = asker.is(course.instructorId());
    if (course.status() == Status.PUBLISHED && !own) {
      observations.viewed(asker, course.courseId(), request);
    }
    Instant now = clock.instant();
    return new CourseView(
        courses.of(List.of(course)).getFirst(),
        course.description(),
        course.attendanceRule(),
        course.studentsSeenBy(),
        course.sessions().stream().map(session -> CourseCard.SessionView.of(session, now)).toList(),
        mine(course, asker, own, now),
        own ? course.quizzes() : null);
  }

  private Seats.@Nullable Mine mine(CourseDocument course, Asker asker, boolean own, Instant now) {
    if (own) {
      return Seats.Mine.only(Seats.Status.INSTRUCTOR);
    }
    return asker.member() == null ? null : seats.of(course.courseId(), asker.member(), now);
  }
}
