package maru.query.search;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent.CourseDrafted;
import maru.events.catalogue.CatalogueEvent.CoursePublished;
import maru.events.catalogue.CatalogueEvent.SessionScheduled;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseCards;
import maru.query.catalogue.CourseDocument;
import maru.query.catalogue.CourseIndex;
import maru.query.elastic.BulkRequest;
import maru.query.elastic.Elastic;
import maru.query.elastic.TestElastic;
import maru.query.projection.PastEvent;

/// The courses of `courses.tsv`, published.
final class TestCourses {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final MemberId INSTRUCTOR = MemberId.of(new UUID(7, 7));

  private TestCourses() {}

  static CourseSearch search(Elastic elastic) {
    List<CourseDocument> courses = new ArrayList<>();
    List<String> lines = SearchCasesTest.lines("courses.tsv");
    for (int i = 0; i < lines.size(); i++) {
      courses.add(course(i, lines.get(i).split("\t", -1)));
    }
    return search(elastic, courses, Map.of());
  }

  static CourseSearch search(
      Elastic elastic, List<CourseDocument> courses, Map<MemberId, String> names) {
    CourseIndex index = new CourseIndex();
    TestElastic.empty();
    elastic.send("PUT", "/courses", index.definition());
    BulkRequest bulk = new BulkRequest("courses");
    for (int i = 0; i < courses.size(); i++) {
      bulk.put(courses.get(i).courseId().value(), i + 1, index.indexed(courses.get(i)));
    }
    var outcome = bulk.send(elastic);
    if (!outcome.failed().isEmpty()) {
      throw new IllegalStateException("not indexed: " + outcome.failed().getFirst());
    }
    elastic.send("POST", "/courses/_refresh", null);
    InstantSource clock = InstantSource.fixed(NOW);
    return new CourseSearch(
        elastic,
        new CourseCards(elastic, _ -> names, clock),
        new Instructors(elastic, _ -> names),
        clock);
  }

  private static CourseDocument course(int number, String[] columns) {
    return course(
        number,
        columns[1],
        columns[0],
        INSTRUCTOR,
        List.of(columns[2].split(",", -1)),
        session(number, number, NOW.plusSeconds(3600L * (number + 1))));
  }

  /// Published, with what else has happened to it.
  static CourseDocument course(
      int number,
      String title,
      String category,
      MemberId instructor,
      List<String> tags,
      Event... events) {
    CourseId id = id(number);
    CourseDetails details =
        new CourseDetails(
            title,
            "집에서 실시간으로 함께하는 수업입니다. 궁금한 것은 바로 물어보세요.",
            category,
            Level.BEGINNER,
            10,
            tags,
            Language.KO,
            List.of(),
            true,
            AttendanceRule.DEFAULT,
            StudentsSeenBy.EVERYONE);
    CourseIndex index = new CourseIndex();
    CourseDocument course = index.apply(null, at(new CourseDrafted(id, instructor, details)));
    course = index.apply(course, at(new CoursePublished(id, instructor, category)));
    for (Event event : events) {
      course = index.apply(course, at(event));
    }
    return Objects.requireNonNull(course);
  }

  static CourseId id(int course) {
    return CourseId.of(new UUID(1, course));
  }

  static SessionId sessionId(int session) {
    return SessionId.of(new UUID(2, session));
  }

  /// An hour long.
  static SessionScheduled session(int course, int session, Instant at) {
    return new SessionScheduled(
        id(course), sessionId(session), INSTRUCTOR, at, 60, ZoneId.of("Asia/Seoul"), null);
  }

  private static PastEvent at(Event event) {
    return new PastEvent(1, event, NOW);
  }
}
