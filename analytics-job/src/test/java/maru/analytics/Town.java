package maru.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maru.events.Event;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CatalogueEvent;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.enrollment.EnrollmentEvent;
import maru.events.member.Language;
import maru.events.member.MemberEvent;
import maru.events.member.MemberId;
import maru.store.EventStore;
import maru.store.Metadata;
import maru.store.NewEvent;
import maru.store.TestPostgres;

/// Students and courses of a test, who append events.
final class Town implements AutoCloseable {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  final TestPostgres.Database database = TestPostgres.database();
  final EventStore store = new EventStore(database.dataSource());
  private Instant now = Instant.now().minus(Duration.ofHours(1));

  /// Appends; the event's position.
  long say(Event event) {
    now = now.plusSeconds(1);
    return sayAt(now, event);
  }

  long sayAt(Instant at, Event event) {
    return store.appendFree(List.of(NewEvent.free(event, at, Metadata.NONE)));
  }

  long sayAll(List<? extends Event> events) {
    now = now.plusSeconds(1);
    return store.appendFree(
        events.stream().map(event -> NewEvent.free(event, now, Metadata.NONE)).toList());
  }

  MemberId student() {
    MemberId student = MemberId.of(UUID.randomUUID());
    say(new MemberEvent.Registered(student, Language.KO));
    return student;
  }

  /// A published course with a session to come.
  CourseId course(String category) {
    return course(category, 20);
  }

  CourseId course(String category, int capacity) {
    CourseId course = CourseId.of(UUID.randomUUID());
    MemberId instructor = MemberId.of(UUID.randomUUID());
    sayAll(
        List.of(
            new CatalogueEvent.CourseDrafted(course, instructor, details(category, capacity)),
            new CatalogueEvent.SessionScheduled(
                course,
                SessionId.of(UUID.randomUUID()),
                instructor,
                Instant.now().plus(Duration.ofDays(7)),
                60,
                SEOUL,
                null),
            new CatalogueEvent.CoursePublished(course, instructor, category),
            new EnrollmentEvent.RosterOpened(course, instructor, capacity)));
    return course;
  }

  long enroll(MemberId student, CourseId course) {
    return say(new EnrollmentEvent.Enrolled(course, student));
  }

  long withdraw(MemberId student, CourseId course) {
    return say(new EnrollmentEvent.Withdrawn(course, student));
  }

  private static CourseDetails details(String category, int capacity) {
    return new CourseDetails(
        "주말 붓글씨",
        "먹을 갈고 한 획부터 천천히 씁니다.",
        category,
        Level.BEGINNER,
        capacity,
        List.of(),
        Language.KO,
        List.of(),
        false,
        AttendanceRule.DEFAULT,
        StudentsSeenBy.EVERYONE);
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
