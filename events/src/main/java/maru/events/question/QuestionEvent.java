package maru.events.question;

import maru.events.Event;
import maru.events.EventName;
import maru.events.PersonalText;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// [Voted] and [VoteWithdrawn]: stream `participation:{sessionId}:{memberId}`, so that a class that
/// votes never queues. All others: stream `question:{questionId}`.
public sealed interface QuestionEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  QuestionId questionId();

  /// During class. `text` is sealed by the member's key.
  @EventName("question.Asked")
  record Asked(
      SessionId sessionId,
      CourseId courseId,
      QuestionId questionId,
      MemberId memberId,
      PersonalText text)
      implements QuestionEvent {}

  /// The instructor answered it before the class. Whatever has no such event when the class ends
  /// remains unanswered.
  @EventName("question.AnsweredInClass")
  record AnsweredInClass(
      SessionId sessionId, CourseId courseId, QuestionId questionId, MemberId instructorId)
      implements QuestionEvent {}

  /// The instructor took it from the class's eyes.
  @EventName("question.Hidden")
  record Hidden(
      SessionId sessionId, CourseId courseId, QuestionId questionId, MemberId instructorId)
      implements QuestionEvent {}

  /// They want to know it too.
  @EventName("question.Voted")
  record Voted(SessionId sessionId, CourseId courseId, QuestionId questionId, MemberId memberId)
      implements QuestionEvent {}

  @EventName("question.VoteWithdrawn")
  record VoteWithdrawn(
      SessionId sessionId, CourseId courseId, QuestionId questionId, MemberId memberId)
      implements QuestionEvent {}
}
