package maru.query.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.SessionId;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.query.catalogue.CourseDocument.Standing;
import maru.query.catalogue.CourseDocument.Status;
import org.jspecify.annotations.Nullable;

/// A course as lists show it. Made by [CourseCards].
///
/// @param summary the description's first 160 characters
/// @param seatsLeft 0..capacity; seats held for friends are not left
/// @param nextSession the first that is live or still to come; null: none
public record CourseCard(
    CourseId courseId,
    String title,
    String summary,
    String category,
    Level level,
    Language language,
    List<String> tags,
    boolean replay,
    Status status,
    Instructor instructor,
    int capacity,
    int enrolled,
    int seatsLeft,
    int waiting,
    @Nullable SessionView nextSession,
    int sessionCount,
    Rating rating,
    @Nullable Instant publishedAt,
    List<String> materials) {

  public record Instructor(MemberId memberId, String name) {}

  public record Rating(@Nullable Double average, int count) {
    static final Rating NONE = new Rating(null, 0);
  }

  /// A session as it is shown.
  public record SessionView(
      SessionId sessionId,
      Instant startsAt,
      int minutes,
      @Nullable String title,
      ZoneId zone,
      Standing status) {

    public static SessionView of(CourseDocument.Session session, Instant now) {
      return new SessionView(
          session.sessionId(),
          session.startsAt(),
          session.minutes(),
          session.title(),
          session.zone(),
          session.standing(now));
    }
  }

  static CourseCard of(CourseDocument course, String instructorName, Instant now) {
    List<SessionView> sessions =
        course.sessions().stream().map(session -> SessionView.of(session, now)).toList();
    return new CourseCard(
        course.courseId(),
        course.title(),
        course.summary(),
        course.category(),
        course.level(),
        course.language(),
        course.tags(),
        course.replay(),
        course.status(),
        new Instructor(course.instructorId(), instructorName),
        course.capacity(),
        course.enrolled(),
        course.seatsLeft(),
        course.waiting(),
        sessions.stream().filter(session -> session.status().coming()).findFirst().orElse(null),
        (int) sessions.stream().filter(s -> s.status() != Standing.CANCELLED).count(),
        Rating.NONE,
        course.publishedAt(),
        course.materials());
  }
}
