package maru.query.enrollment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import maru.events.catalogue.CourseId;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseCard;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.enrollment.EnrollmentsDocument.Enrollment;
import maru.query.enrollment.EnrollmentsDocument.Status;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A member's own classes.
@RestController
class MyClassesController {
  private final Seats seats;
  private final CourseCards courses;
  private final InstantSource clock;

  MyClassesController(Seats seats, CourseCards courses, InstantSource clock) {
    this.seats = seats;
    this.courses = courses;
    this.clock = clock;
  }

  /// One class of a member.
  ///
  /// @param place in the line, 1 for the first; null with a seat
  record MyClass(
      CourseCard course,
      Status status,
      @Nullable Integer place,
      Instant since,
      List<CourseCard.SessionView> sessions) {}

  record MyClasses(List<MyClass> items, int total) {}

  @Reads({"enrollments", "rosters", "courses"})
  @GetMapping("/api/me/enrollments")
  MyClasses mine() {
    MemberId self = Asker.now().signedIn();
    List<Enrollment> enrollments = seats.of(self);
    Map<CourseId, CourseDocument> documents = documents(enrollments);
    Map<CourseId, CourseCard> cards = new LinkedHashMap<>();
    courses.of(List.copyOf(documents.values())).forEach(card -> cards.put(card.courseId(), card));
    Map<CourseId, RosterDocument> waiting =
        seats.rosters(
            enrollments.stream()
                .filter(e -> e.status() == Status.WAITLISTED)
                .map(Enrollment::courseId)
                .toList());
    Instant now = clock.instant();
    List<MyClass> items = new ArrayList<>();
    for (Enrollment enrollment : enrollments.reversed()) {
      CourseCard card = cards.get(enrollment.courseId());
      CourseDocument course = documents.get(enrollment.courseId());
      if (card != null && course != null) {
        RosterDocument roster = waiting.get(enrollment.courseId());
        items.add(
            new MyClass(
                card,
                enrollment.status(),
                roster == null ? null : roster.placeOf(self),
                enrollment.since(),
                course.sessions().stream()
                    .map(session -> CourseCard.SessionView.of(session, now))
                    .toList()));
      }
    }
    return new MyClasses(items, items.size());
  }

  @Reads({"enrollments", "courses"})
  @GetMapping("/api/me/calendar.ics")
  ResponseEntity<String> calendar() {
    List<Enrollment> seated =
        seats.of(Asker.now().signedIn()).stream()
            .filter(enrollment -> enrollment.status() == Status.ENROLLED)
            .toList();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"maru.ics\"")
        .body(Calendar.of(List.copyOf(documents(seated).values()), clock.instant()));
  }

  private Map<CourseId, CourseDocument> documents(List<Enrollment> enrollments) {
    Map<CourseId, CourseDocument> byId = new LinkedHashMap<>();
    courses
        .documents(enrollments.stream().map(Enrollment::courseId).toList())
        .forEach(course -> byId.put(course.courseId(), course));
    return byId;
  }
}
