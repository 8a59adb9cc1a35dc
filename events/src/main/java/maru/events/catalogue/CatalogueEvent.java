package maru.events.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import maru.events.Event;
import maru.events.EventName;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Stream `course:{courseId}`.
public sealed interface CatalogueEvent extends Event {
  CourseId courseId();

  @EventName(value = "catalogue.CourseDrafted", revision = 2)
  record CourseDrafted(CourseId courseId, MemberId instructorId, CourseDetails details)
      implements CatalogueEvent {}

  /// `details` replace those before.
  @EventName(value = "catalogue.CourseRevised", revision = 2)
  record CourseRevised(CourseId courseId, MemberId instructorId, CourseDetails details)
      implements CatalogueEvent {}

  @EventName("catalogue.QuizPrepared")
  record QuizPrepared(CourseId courseId, MemberId instructorId, PreparedQuiz quiz)
      implements CatalogueEvent {}

  @EventName("catalogue.QuizDiscarded")
  record QuizDiscarded(CourseId courseId, MemberId instructorId, QuizId quizId)
      implements CatalogueEvent {}

  /// `category` stands here for readers that keep no course.
  @EventName("catalogue.CoursePublished")
  record CoursePublished(CourseId courseId, MemberId instructorId, String category)
      implements CatalogueEvent {}

  @EventName("catalogue.CourseArchived")
  record CourseArchived(CourseId courseId, MemberId instructorId) implements CatalogueEvent {}

  /// `zone` is the instructor's, in which the session's local time is meant.
  @EventName("catalogue.SessionScheduled")
  record SessionScheduled(
      CourseId courseId,
      SessionId sessionId,
      MemberId instructorId,
      Instant startsAt,
      int minutes,
      ZoneId zone,
      @Nullable String title)
      implements CatalogueEvent {}

  @EventName("catalogue.SessionMoved")
  record SessionMoved(
      CourseId courseId,
      SessionId sessionId,
      MemberId instructorId,
      Instant startsAt,
      int minutes,
      ZoneId zone,
      @Nullable String title)
      implements CatalogueEvent {}

  @EventName("catalogue.SessionCancelled")
  record SessionCancelled(CourseId courseId, SessionId sessionId, MemberId instructorId)
      implements CatalogueEvent {}
}
