package maru.query.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maru.events.catalogue.CourseId;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.InstructorNames;
import maru.query.enrollment.RosterDocument.Seat;
import maru.query.projection.Reads;
import maru.query.request.Asker;
import maru.query.request.Csv;
import maru.query.request.Ids;
import maru.query.request.Refusal;
import maru.query.request.RefusedQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A course's roster, for its instructor: as JSON, or as a table for spreadsheets.
@RestController
class RosterController {
  private final Seats seats;
  private final CourseCards courses;
  private final InstructorNames names;

  RosterController(Seats seats, CourseCards courses, InstructorNames names) {
    this.seats = seats;
    this.courses = courses;
    this.names = names;
  }

  record Enrolled(MemberId memberId, String name, Instant since) {}

  record Waiting(MemberId memberId, String name, int place, Instant since) {}

  record Held(SeatHoldId holdId, MemberId memberId, Instant expiresAt) {}

  record RosterView(
      CourseId courseId,
      int capacity,
      List<Enrolled> enrolled,
      List<Waiting> waiting,
      List<Held> held) {}

  @Reads({"rosters", "courses"})
  @GetMapping(value = "/api/courses/{courseId}/roster", produces = MediaType.APPLICATION_JSON_VALUE)
  RosterView roster(@PathVariable String courseId) {
    CourseDocument course = own(Ids.course(courseId));
    return seats
        .roster(course.courseId())
        .map(this::view)
        .orElse(
            new RosterView(course.courseId(), course.capacity(), List.of(), List.of(), List.of()));
  }

  @Reads({"rosters", "courses"})
  @GetMapping(value = "/api/courses/{courseId}/roster", produces = "text/csv")
  ResponseEntity<String> table(@PathVariable String courseId) {
    RosterView roster = roster(courseId);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("status", "place", "name", "memberId", "since"));
    roster
        .enrolled()
        .forEach(seat ->
            rows.add(
                List.of(
                    "ENROLLED",
                    "",
                    seat.name(),
                    seat.memberId().value(),
                    seat.since().toString())));
    roster
        .waiting()
        .forEach(seat ->
            rows.add(
                List.of(
                    "WAITLISTED",
                    String.valueOf(seat.place()),
                    seat.name(),
                    seat.memberId().value(),
                    seat.since().toString())));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roster.csv\"")
        .body(Csv.of(rows));
  }

  private RosterView view(RosterDocument roster) {
    Map<MemberId, String> called =
        names.of(
            Stream.concat(roster.enrolled().stream(), roster.waiting().stream())
                .map(Seat::memberId)
                .distinct()
                .toList());
    return new RosterView(
        roster.courseId(),
        roster.capacity(),
        roster.enrolled().stream()
            .map(seat ->
                new Enrolled(
                    seat.memberId(), called.getOrDefault(seat.memberId(), ""), seat.since()))
            .toList(),
        IntStream.range(0, roster.waiting().size())
            .mapToObj(i -> waiting(roster.waiting().get(i), i + 1, called))
            .toList(),
        roster.held().stream()
            .map(hold -> new Held(hold.holdId(), hold.memberId(), hold.expiresAt()))
            .toList());
  }

  private static Waiting waiting(Seat seat, int place, Map<MemberId, String> called) {
    return new Waiting(
        seat.memberId(), called.getOrDefault(seat.memberId(), ""), place, seat.since());
  }

  private CourseDocument own(CourseId courseId) {
    Asker asker = Asker.now();
    MemberId self = asker.signedIn();
    CourseDocument course =
        courses.documents(List.of(courseId)).stream()
            .findFirst()
            .orElseThrow(() -> new RefusedQuery(Refusal.COURSE_NOT_FOUND));
    if (!course.instructorId().equals(self)) {
      throw new RefusedQuery(Refusal.COURSE_NOT_YOURS);
    }
    return course;
  }
}
