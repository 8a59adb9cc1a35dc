package maru.command.classroom;

import java.util.HashSet;
import java.util.Set;
import maru.events.Event;
import maru.events.attendance.AttendanceCallId;
import maru.events.attendance.AttendanceEvent.Confirmed;
import maru.events.catalogue.QuizId;
import maru.events.classroom.ClassroomEvent.Joined;
import maru.events.classroom.ClassroomEvent.Left;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.question.QuestionEvent.VoteWithdrawn;
import maru.events.question.QuestionEvent.Voted;
import maru.events.question.QuestionId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;

/// What one member has done in one class. Immutable.
///
/// @param cameEver whether they joined at least once, and so were entitled to
/// @param answered the quizzes that they answered
/// @param confirmed the attendance calls that they confirmed
/// @param responded the surveys that they answered
/// @param voted the questions that they vote for
/// @param handUp goes down when they leave
public record Participation(
    boolean cameEver,
    boolean present,
    Set<QuizId> answered,
    Set<AttendanceCallId> confirmed,
    Set<SurveyId> responded,
    Set<QuestionId> voted,
    boolean handUp) {
  public static final Participation NONE =
      new Participation(false, false, Set.of(), Set.of(), Set.of(), Set.of(), false);

  /// After an event of its stream.
  public static Participation evolve(Participation participation, Event event) {
    return switch (event) {
      case Joined _ -> participation.there(true);
      case Left _ -> participation.there(false);
      case AnswerSubmitted e -> participation.answered(e.quizId());
      case Confirmed e -> participation.confirmed(e.callId());
      case Responded e -> participation.responded(e.surveyId());
      case Voted e -> participation.voted(with(participation.voted, e.questionId()));
      case VoteWithdrawn e -> participation.voted(without(participation.voted, e.questionId()));
      case HandRaised _ -> participation.hand(true);
      case HandLowered _ -> participation.hand(false);
      case Said _, Reacted _ -> participation;
      default -> throw new IllegalStateException(event + " does not belong to a participation");
    };
  }

  private Participation there(boolean now) {
    return new Participation(true, now, answered, confirmed, responded, voted, now && handUp);
  }

  private Participation answered(QuizId quizId) {
    return new Participation(
        cameEver, present, with(answered, quizId), confirmed, responded, voted, handUp);
  }

  private Participation confirmed(AttendanceCallId callId) {
    return new Participation(
        cameEver, present, answered, with(confirmed, callId), responded, voted, handUp);
  }

  private Participation responded(SurveyId surveyId) {
    return new Participation(
        cameEver, present, answered, confirmed, with(responded, surveyId), voted, handUp);
  }

  private Participation voted(Set<QuestionId> votes) {
    return new Participation(cameEver, present, answered, confirmed, responded, votes, handUp);
  }

  private Participation hand(boolean up) {
    return new Participation(cameEver, present, answered, confirmed, responded, voted, up);
  }

  private static <T> Set<T> with(Set<T> before, T added) {
    Set<T> next = new HashSet<>(before);
    next.add(added);
    return Set.copyOf(next);
  }

  private static <T> Set<T> without(Set<T> before, T taken) {
    Set<T> next = new HashSet<>(before);
    next.remove(taken);
    return Set.copyOf(next);
  }
}
