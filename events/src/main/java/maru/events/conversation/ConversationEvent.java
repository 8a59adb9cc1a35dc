package maru.events.conversation;

import maru.events.Event;
import maru.events.EventName;
import maru.events.PersonalText;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// [MessageHidden]: stream `classroom:{sessionId}`. All others: stream
/// `participation:{sessionId}:{memberId}`.
public sealed interface ConversationEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  /// `text` is sealed by the member's key. `to` is the only one, beside the member, who may read
  /// it; null: everybody in class may.
  @EventName("conversation.Said")
  record Said(
      SessionId sessionId,
      CourseId courseId,
      MessageId messageId,
      MemberId memberId,
      @Nullable MemberId to,
      PersonalText text)
      implements ConversationEvent {}

  /// The instructor took it from the class's eyes.
  @EventName("conversation.MessageHidden")
  record MessageHidden(
      SessionId sessionId, CourseId courseId, MemberId instructorId, MessageId messageId)
      implements ConversationEvent {}

  @EventName("conversation.HandRaised")
  record HandRaised(SessionId sessionId, CourseId courseId, MemberId memberId)
      implements ConversationEvent {}

  /// By the member, or by the instructor who has called on them.
  @EventName("conversation.HandLowered")
  record HandLowered(SessionId sessionId, CourseId courseId, MemberId memberId)
      implements ConversationEvent {}

  @EventName("conversation.Reacted")
  record Reacted(SessionId sessionId, CourseId courseId, MemberId memberId, Reaction kind)
      implements ConversationEvent {}
}
