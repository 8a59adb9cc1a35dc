package maru.query.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import maru.events.catalogue.AttendanceRule;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.Level;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.SessionId;
import maru.events.catalogue.StudentsSeenBy;
import maru.events.member.Language;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// A course as it is read. Built by [CourseFold].
///
/// @param held seats that are kept for friends and not taken yet
public record CourseDocument(
    CourseId courseId,
    MemberId instructorId,
    String title,
    String summary,
    String description,
    String category,
    Level level,
    Language language,
    List<String> tags,
    List<String> materials,
    boolean replay,
    AttendanceRule attendanceRule,
    StudentsSeenBy studentsSeenBy,
    Status status,
    int capacity,
    int enrolled,
    int waiting,
    int held,
    List<Session> sessions,
    List<PreparedQuiz> quizzes,
    Instant draftedAt,
    @Nullable Instant publishedAt) {

  /// Documents from before it was said were of courses whose students everybody saw.
  public CourseDocument {
    studentsSeenBy = Objects.requireNonNullElse(studentsSeenBy, StudentsSeenBy.EVERYONE);
  }

  /// How many characters of the description stand on a card.
  static final int SUMMARY = 160;

  public enum Status {
    DRAFT,
    PUBLISHED,
    ARCHIVED
  }

  /// One meeting of the course.
  ///
  /// @param zone in which the local time of the session is meant
  public record Session(
      SessionId sessionId,
      Instant startsAt,
      int minutes,
      ZoneId zone,
      @Nullable String title,
      SessionStatus status) {
    /// A class that nobody ended is taken for over this long after its time.
    static final Duration OVERRUN = Duration.ofHours(3);

    public Instant endsAt() {
      return startsAt.plusSeconds(60L * minutes);
    }

    /// From when on nobody can come any more; null: from now on.
    @Nullable Instant openUntil() {
      return switch (status) {
        case SCHEDULED -> endsAt();
        case LIVE -> endsAt().plus(OVERRUN);
        case ENDED, CANCELLED -> null;
      };
    }

    /// What it is to who looks at it then.
    Standing standing(Instant now) {
      Instant until = openUntil();
      boolean over = until == null || !until.isAfter(now);
      return switch (status) {
        case SCHEDULED -> over ? Standing.NOT_HELD : Standing.SCHEDULED;
        case LIVE -> over ? Standing.ENDED : Standing.LIVE;
        case ENDED -> Standing.ENDED;
        case CANCELLED -> Standing.CANCELLED;
      };
    }

    Session with(SessionStatus now) {
      return new Session(sessionId, startsAt, minutes, zone, title, now);
    }
  }

  /// What has happened to a session.
  public enum SessionStatus {
    SCHEDULED,
    LIVE,
    ENDED,
    CANCELLED
  }

  /// What a session is at one instant: one whose time passed and that nobody began was not held.
  public enum Standing {
    SCHEDULED,
    LIVE,
    ENDED,
    NOT_HELD,
    CANCELLED;

    boolean coming() {
      return this == SCHEDULED || this == LIVE;
    }
  }

  /// Never below 0.
  public int seatsLeft() {
    return Math.max(0, capacity - enrolled - held);
  }

  static CourseDocument drafted(
      CourseId courseId, MemberId instructorId, CourseDetails details, Instant at) {
    return new CourseDocument(
        courseId,
        instructorId,
        details.title(),
        summaryOf(details.description()),
        details.description(),
        details.category(),
        details.level(),
        details.language(),
        details.tags(),
        details.materials(),
        details.replay(),
        details.attendanceRule(),
        details.studentsSeenBy(),
        Status.DRAFT,
        details.capacity(),
        0,
        0,
        0,
        List.of(),
        List.of(),
        at,
        null);
  }

  CourseDocument revised(CourseDetails details) {
    CourseDocument fresh = drafted(courseId, instructorId, details, draftedAt);
    return new CourseDocument(
        courseId,
        instructorId,
        fresh.title,
        fresh.summary,
        fresh.description,
        fresh.category,
        fresh.level,
        fresh.language,
        fresh.tags,
        fresh.materials,
        fresh.replay,
        fresh.attendanceRule,
        fresh.studentsSeenBy,
        status,
        status == Status.DRAFT ? fresh.capacity : capacity,
        enrolled,
        waiting,
        held,
        sessions,
        quizzes,
        draftedAt,
        publishedAt);
  }

  CourseDocument withStatus(Status now, @Nullable Instant published) {
    return copy(now, capacity, enrolled, waiting, held, sessions, quizzes, published);
  }

  CourseDocument withCapacity(int seats) {
    return copy(status, seats, enrolled, waiting, held, sessions, quizzes, publishedAt);
  }

  CourseDocument withSeats(int taken, int inLine, int kept) {
    return copy(
        status,
        capacity,
        enrolled + taken,
        waiting + inLine,
        held + kept,
        sessions,
        quizzes,
        publishedAt);
  }

  CourseDocument withSessions(List<Session> now) {
    return copy(status, capacity, enrolled, waiting, held, now, quizzes, publishedAt);
  }

  CourseDocument withQuizzes(List<PreparedQuiz> now) {
    return copy(status, capacity, enrolled, waiting, held, sessions, now, publishedAt);
  }

  private CourseDocument copy(
      Status newStatus,
      int newCapacity,
      int newEnrolled,
      int newWaiting,
      int newHeld,
      List<Session> newSessions,
      List<PreparedQuiz> newQuizzes,
      @Nullable Instant newPublishedAt) {
    return new CourseDocument(
        courseId,
        instructorId,
        title,
        summary,
        description,
        category,
        level,
        language,
        tags,
        materials,
        replay,
        attendanceRule,
        studentsSeenBy,
        newStatus,
        newCapacity,
        newEnrolled,
        newWaiting,
        newHeld,
        newSessions,
        newQuizzes,
        draftedAt,
        newPublishedAt);
  }

  private static String summaryOf(String description) {
    String line = description.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= SUMMARY) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, SUMMARY - 1)) + "…";
  }
}
