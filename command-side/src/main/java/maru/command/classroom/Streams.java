package maru.command.classroom;

import maru.events.Event;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.store.axon.Decider;

/// The two kinds of streams of a class. Only the instructor writes the classroom's; what students
/// do stands in one stream for each, so that a thousand of them never queue.
final class Streams {
  static final Decider<Classroom, ClassroomAct, Event> CLASSROOM =
      new Decider<>(
              "classroom",
              Event.class,
              Classroom.waiting(),
              ClassroomDecider::decide,
              Classroom::evolve)
          .withCompanions(ClassroomTimers::companions);

  static final Decider<Participation, ParticipationAct, Event> PARTICIPATION =
      new Decider<>(
          "participation",
          Event.class,
          Participation.NONE,
          ParticipationDecider::decide,
          Participation::evolve);

  private Streams() {}

  static String participation(SessionId sessionId, MemberId memberId) {
    return sessionId + ":" + memberId;
  }
}
