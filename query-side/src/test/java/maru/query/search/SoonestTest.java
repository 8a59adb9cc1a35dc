package maru.query.search;

import static maru.query.search.TestCourses.INSTRUCTOR;
import static maru.query.search.TestCourses.NOW;
import static maru.query.search.TestCourses.id;
import static maru.query.search.TestCourses.session;
import static maru.query.search.TestCourses.sessionId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maru.events.Event;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.classroom.ClassroomEvent.Ended;
import maru.events.classroom.ClassroomEvent.Started;
import maru.query.catalogue.CourseDocument;
import maru.query.elastic.TestElastic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What begins next stands first, as of the moment in which it is asked.
@Tag("slow")
class SoonestTest {
  private static final int TAUGHT_EARLY = 1;
  private static final int NEVER_HELD = 2;
  private static final int TOMORROW = 3;
  private static final int IN_AN_HOUR = 4;
  private static final int LIVE = 5;
  private static final int NEVER_ENDED = 6;

  private final CourseSearch search =
      TestCourses.search(
          TestElastic.shared(),
          List.of(
              course(
                  TAUGHT_EARLY,
                  session(TAUGHT_EARLY, 1, in(Duration.ofMinutes(10))),
                  started(TAUGHT_EARLY, 1),
                  ended(TAUGHT_EARLY, 1)),
              course(NEVER_HELD, session(NEVER_HELD, 2, in(Duration.ofDays(-1)))),
              course(
                  TOMORROW,
                  session(TOMORROW, 3, in(Duration.ofDays(-6))),
                  session(TOMORROW, 4, in(Duration.ofDays(1)))),
              course(IN_AN_HOUR, session(IN_AN_HOUR, 5, in(Duration.ofHours(1)))),
              course(LIVE, session(LIVE, 6, in(Duration.ofMinutes(-70))), started(LIVE, 6)),
              course(
                  NEVER_ENDED,
                  session(NEVER_ENDED, 7, in(Duration.ofDays(-2))),
                  started(NEVER_ENDED, 7))),
          Map.of());

  @Test
  void whatIsOverComesLast() {
    List<FoundCourses.Item> found = soonest();
    assertThat(found)
        .extracting(item -> item.course().courseId())
        .startsWith(id(LIVE), id(IN_AN_HOUR), id(TOMORROW))
        .hasSize(6);
    assertThat(found.subList(3, 6)).allMatch(item -> item.course().nextSession() == null);
  }

  @Test
  void aCardNamesTheNextSessionAndNoPastOne() {
    assertThat(soonest().subList(0, 3))
        .extracting(item -> Objects.requireNonNull(item.course().nextSession()).sessionId())
        .containsExactly(sessionId(6), sessionId(5), sessionId(4));
  }

  private List<FoundCourses.Item> soonest() {
    return search.find(new SearchRequest(null, Filters.NONE, Sort.SOONEST, 10, null)).items();
  }

  private static CourseDocument course(int number, Event... events) {
    return TestCourses.course(
        number, "수업 " + number, "art.calligraphy", INSTRUCTOR, List.of(), events);
  }

  private static Instant in(Duration later) {
    return NOW.plus(later);
  }

  private static Started started(int course, int session) {
    return new Started(sessionId(session), id(course), INSTRUCTOR, StudentsSeenBy.EVERYONE);
  }

  private static Ended ended(int course, int session) {
    return new Ended(sessionId(session), id(course), INSTRUCTOR);
  }
}
