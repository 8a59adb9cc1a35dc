package maru.events.handout;

import maru.events.Event;
import maru.events.EventName;
import maru.events.PersonalText;
import maru.events.catalogue.CourseId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// Stream `classroom:{sessionId}`. What is typed is sealed by the instructor's key.
public sealed interface HandoutEvent extends Event {
  SessionId sessionId();

  CourseId courseId();

  HandoutId handoutId();

  /// The file itself lies in the table `handout_file`, sealed by the instructor's key as well.
  ///
  /// @param fileName as the instructor's machine has it
  /// @param mediaType such as `application/pdf`, as its content shows
  /// @param bytes how many it has
  @EventName("handout.FileShared")
  record FileShared(
      SessionId sessionId,
      CourseId courseId,
      HandoutId handoutId,
      MemberId instructorId,
      PersonalText fileName,
      String mediaType,
      int bytes)
      implements HandoutEvent {}

  /// A page elsewhere.
  @EventName("handout.LinkShared")
  record LinkShared(
      SessionId sessionId,
      CourseId courseId,
      HandoutId handoutId,
      MemberId instructorId,
      PersonalText title,
      PersonalText address)
      implements HandoutEvent {}
}
