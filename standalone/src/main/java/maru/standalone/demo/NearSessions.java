package maru.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maru.command.Importer;
import maru.command.Refused;
import maru.command.catalogue.Course;
import maru.command.catalogue.CourseCommand.ScheduleSession;
import maru.command.catalogue.Courses;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.standalone.demo.TownBook.CoursePage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans sessions that begin within hours, by real commands, so that whoever starts Maru finds a
/// class about to begin.
final class NearSessions {
  private static final Logger LOG = LoggerFactory.getLogger(NearSessions.class);

  /// From the start on. The first leave time to log in as instructor and as student.
  private static final List<Duration> OFFSETS =
      List.of(
          Duration.ofMinutes(12),
          Duration.ofMinutes(40),
          Duration.ofMinutes(90),
          Duration.ofHours(3),
          Duration.ofHours(5),
          Duration.ofHours(7),
          Duration.ofHours(10),
          Duration.ofHours(14));

  private static final Duration SOON = Duration.ofHours(2);

  private final Importer importer;
  private final Courses courses;

  NearSessions(Importer importer, Courses courses) {
    this.importer = importer;
    this.courses = courses;
  }

  void plan(TownBook book, Instant now) {
    int planned = 0;
    for (CoursePage page : chosen(book, LocalDate.ofInstant(now, Calendar.SEOUL))) {
      if (planned == OFFSETS.size()) {
        break;
      }
      if (plan(Teaching.courseId(page), page, now, OFFSETS.get(planned))) {
        planned++;
      }
    }
    LOG.info("{} classes begin soon", planned);
  }

  /// Every day from another place in the book; each third one is the demo student's, the first too:
  /// nobody sits in two classes at once.
  private static List<CoursePage> chosen(TownBook book, LocalDate day) {
    List<CoursePage> chosen = new ArrayList<>();
    int size = book.courses().size();
    for (int i = 0; i < size; i++) {
      CoursePage page = book.courses().get((int) ((day.toEpochDay() * 31 + i * 37L) % size));
      if (!DemoStudent.TAKEN.contains(page.title()) && !chosen.contains(page)) {
        chosen.add(page);
      }
    }
    int place = 0;
    for (String title : DemoStudent.TAKEN) {
      for (CoursePage page : book.courses()) {
        if (page.title().equals(title)) {
          chosen.add(place, page);
          place += 3;
        }
      }
    }
    return chosen;
  }

  /// Answers whether the course has a session then.
  private boolean plan(CourseId id, CoursePage page, Instant now, Duration offset) {
    if (!(courses.course(id) instanceof Course.Known course)
        || course.status() != Course.Status.PUBLISHED) {
      return false;
    }
    Instant at = onFiveMinutes(now.plus(offset));
    if (course.sessions().values().stream().anyMatch(session -> isNear(session.startsAt(), at))) {
      return true;
    }
    try {
      importer.send(
          new ScheduleSession(
              id,
              course.instructorId(),
              SessionId.of(UUID.randomUUID()),
              at,
              page.minutes(),
              Calendar.SEOUL,
              null),
          Object.class,
          course.instructorId(),
          now);
      return true;
    } catch (Refused busyThen) {
      return false;
    }
  }

  private static boolean isNear(Instant session, Instant at) {
    return Duration.between(session, at).abs().compareTo(SOON) < 0
        && !session.isBefore(at.minus(Duration.ofMinutes(10)));
  }

  private static Instant onFiveMinutes(Instant instant) {
    long step = Duration.ofMinutes(5).toSeconds();
    return Instant.ofEpochSecond((instant.getEpochSecond() + step - 1) / step * step);
  }
}
