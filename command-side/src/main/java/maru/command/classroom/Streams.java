package maru.command.classroom;

import maru.command.question.Question;
import maru.events.Event;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.question.QuestionEvent;
import maru.store.axon.Decider;

/// The kinds of streams of a class. Only the instructor writes the classroom's; what students do
/// stands in one stream for each, so that a thousand of them never queue. What they ask stands in
/// one for each question.
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

  static final Decider<Question, QuestionAct, QuestionEvent> QUESTION =
      new Decider<>(
          "question",
          QuestionEvent.class,
          Question.unasked(),
          ClassQuestionDecider::decide,
          Question::evolve);

  private Streams() {}

  static String participation(SessionId sessionId, MemberId memberId) {
    return sessionId + ":" + memberId;
  }
}
