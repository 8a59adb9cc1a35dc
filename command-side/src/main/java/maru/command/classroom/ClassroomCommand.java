package maru.command.classroom;

import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// What an instructor does with a class as a whole. `by` is who asks.
public sealed interface ClassroomCommand {
  SessionId sessionId();

  MemberId by();

  record StartClass(SessionId sessionId, MemberId by) implements ClassroomCommand {}

  record EndClass(SessionId sessionId, MemberId by) implements ClassroomCommand {}
}
