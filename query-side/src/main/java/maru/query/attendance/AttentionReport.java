package maru.query.attendance;

import java.time.Instant;
import java.util.List;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// How attentive a class was, by the minute. Of students; the instructor is not counted.
///
/// @param from when it began; null: it has not
/// @param to when it ended, or the present
/// @param provisional the class is still on
record AttentionReport(
    SessionId sessionId,
    CourseId courseId,
    MemberId instructorId,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean provisional,
    List<Minute> minutes,
    List<Open> open) {

  /// @param minute from 0
  /// @param present at any moment of it
  /// @param acted answered, confirmed, wrote, asked, voted, raised a hand or reacted
  /// @param away had no page of the class before them for [AttentionFold#AWAY] of it or longer
  record Minute(int minute, Instant at, int present, int acted, int away) {}

  /// What the class was asked.
  ///
  /// @param title of a quiz its question, of a survey its first; null: a call has none
  /// @param responded how many answered
  record Open(Kind kind, @Nullable String title, Instant from, Instant to, int responded) {
    enum Kind {
      QUIZ,
      SURVEY,
      CALL
    }
  }
}
