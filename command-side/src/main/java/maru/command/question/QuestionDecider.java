package maru.command.question;

import java.util.List;
import java.util.Set;
import maru.command.Refused;
import maru.command.question.Question.Asked;
import maru.command.question.Question.Unasked;
import maru.command.question.QuestionCommand.AskQuestion;
import maru.command.question.QuestionCommand.HideQuestion;
import maru.command.question.QuestionCommand.MarkAnswered;
import maru.command.quiz.QuizDecider.Place;
import maru.events.catalogue.SessionId;
import maru.events.question.QuestionEvent;
import maru.events.question.QuestionEvent.AnsweredInClass;
import maru.events.question.QuestionEvent.Hidden;
import maru.events.question.QuestionEvent.VoteWithdrawn;
import maru.events.question.QuestionEvent.Voted;
import maru.events.question.QuestionId;

/// What is decided about a question of a class; whoever calls has seen to it that the class is
/// there and that they may.
///
/// Whatever is refused is a [Refused] with a [QuestionRefusal].
public final class QuestionDecider {
  private QuestionDecider() {}

  /// None if they have asked it already.
  public static List<QuestionEvent> ask(Question question, Place place, AskQuestion command) {
    return switch (question) {
      case Unasked _ ->
          List.of(
              new QuestionEvent.Asked(
                  place.sessionId(),
                  place.courseId(),
                  command.questionId(),
                  command.by(),
                  command.text()));
      case Asked asked when isTheSame(asked, command) -> List.of();
      case Asked _ -> throw new Refused(QuestionRefusal.ID_TAKEN);
    };
  }

  /// None if it is answered already.
  public static List<QuestionEvent> answered(Question question, Place place, MarkAnswered command) {
    return seen(question, place.sessionId()).answered()
        ? List.of()
        : List.of(
            new AnsweredInClass(
                place.sessionId(), place.courseId(), command.questionId(), command.by()));
  }

  /// None if it is hidden already.
  public static List<QuestionEvent> hide(Question question, Place place, HideQuestion command) {
    return askedIn(question, place.sessionId()).hidden()
        ? List.of()
        : List.of(
            new Hidden(place.sessionId(), place.courseId(), command.questionId(), command.by()));
  }

  /// None if a vote is taken back that was never given.
  ///
  /// @param voted for what this member votes
  public static List<QuestionEvent> vote(
      Set<QuestionId> voted, Question question, Place place, Vote command) {
    Asked asked = seen(question, place.sessionId());
    if (asked.author().equals(command.by())) {
      throw new Refused(QuestionRefusal.OWN_QUESTION);
    }
    if (asked.answered()) {
      throw new Refused(QuestionRefusal.ANSWERED);
    }
    boolean before = voted.contains(command.questionId());
    if (before && command.given()) {
      throw new Refused(QuestionRefusal.ALREADY_VOTED);
    }
    if (before == command.given()) {
      return List.of();
    }
    return List.of(
        command.given()
            ? new Voted(place.sessionId(), place.courseId(), command.questionId(), command.by())
            : new VoteWithdrawn(
                place.sessionId(), place.courseId(), command.questionId(), command.by()));
  }

  private static boolean isTheSame(Asked asked, AskQuestion command) {
    return asked.sessionId().equals(command.sessionId()) && asked.author().equals(command.by());
  }

  private static Asked seen(Question question, SessionId sessionId) {
    Asked asked = askedIn(question, sessionId);
    if (asked.hidden()) {
      throw new Refused(QuestionRefusal.NOT_FOUND);
    }
    return asked;
  }

  private static Asked askedIn(Question question, SessionId sessionId) {
    if (question instanceof Asked asked && asked.sessionId().equals(sessionId)) {
      return asked;
    }
    throw new Refused(QuestionRefusal.NOT_FOUND);
  }
}
