package maru.bridge.room;

import maru.bridge.signal.SignalFault;
import maru.bridge.signal.SignalNotice.Producer;
import maru.events.catalogue.StudentsSeenBy;

/// Who receives what is published. Everybody is heard by all; whether students are seen by more
/// than their instructor was said before they showed themselves, and holds for the whole class.
record Audience(StudentsSeenBy studentsSeenBy) {
  /// Whoever may not receive it is not told of it either.
  boolean mayReceive(Peer receiver, Peer publisher, Producer producer) {
    return studentsSeenBy == StudentsSeenBy.EVERYONE
        || producer.kind().equals("audio")
        || publisher.isInstructor()
        || receiver.isInstructor()
        || receiver.memberId().equals(publisher.memberId());
  }

  /// Refuses with [SignalFault#MAY_NOT_CONSUME].
  void isAllowed(Peer receiver, Peer publisher, Producer producer) {
    if (!mayReceive(receiver, publisher, producer)) {
      throw new SignalFault(
          SignalFault.MAY_NOT_CONSUME, "only the instructor sees the students of this class");
    }
  }
}
