package maru.events;

/// Something that happened. Each is a record with an [EventName], below the sealed interface of its
/// feature.
///
/// Components called `courseId`, `sessionId`, and `memberId` or `instructorId` are the event's
/// tags: columns of the event table that readers and append conditions can ask for.
public interface Event {}
