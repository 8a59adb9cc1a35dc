package maru.command.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import maru.events.catalogue.CourseDetails;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.PreparedQuiz;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// What an instructor can do with a course. `by` is who asks.
public sealed interface CourseCommand {
  CourseId courseId();

  MemberId by();

  record DraftCourse(CourseId courseId, MemberId by, CourseDetails details)
      implements CourseCommand {}

  record ReviseCourse(CourseId courseId, MemberId by, CourseChange change)
      implements CourseCommand {}

  record PrepareQuiz(CourseId courseId, MemberId by, PreparedQuiz quiz) implements CourseCommand {}

  record DiscardQuiz(CourseId courseId, MemberId by, QuizId quizId) implements CourseCommand {}

  record PublishCourse(CourseId courseId, MemberId by) implements CourseCommand {}

  record ArchiveCourse(CourseId courseId, MemberId by) implements CourseCommand {}

  record ScheduleSession(
      CourseId courseId,
      MemberId by,
      SessionId sessionId,
      Instant startsAt,
      int minutes,
      ZoneId zone,
      @Nullable String title)
      implements CourseCommand {}

  /// What is null stays as it is.
  record MoveSession(
      CourseId courseId,
      MemberId by,
      SessionId sessionId,
      @Nullable Instant startsAt,
      @Nullable Integer minutes,
      @Nullable ZoneId zone,
      @Nullable String title)
      implements CourseCommand {}

  record CancelSession(CourseId courseId, MemberId by, SessionId sessionId)
      implements CourseCommand {}
}
