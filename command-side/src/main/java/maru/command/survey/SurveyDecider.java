package maru.command.survey;

import static maru.command.survey.SurveyRules.answersFit;
import static maru.command.survey.SurveyRules.isTheFirstResponse;
import static maru.command.survey.SurveyRules.noOtherSurveyIsOpen;
import static maru.command.survey.SurveyRules.opened;
import static maru.command.survey.SurveyRules.somethingIsAnswered;
import static maru.command.survey.SurveyRules.surveyIsOpen;
import static maru.command.survey.SurveyRules.wasNotOpenedYet;

import java.util.List;
import java.util.Set;
import maru.command.quiz.QuizDecider.Place;
import maru.command.survey.SurveyBoard.Survey;
import maru.command.survey.SurveyCommand.CloseSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyEvent.BallotCounted;
import maru.events.survey.SurveyEvent.Closed;
import maru.events.survey.SurveyEvent.Opened;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;

/// What becomes of surveys in a class that is on. Who may ask is the classroom's to decide.
///
/// Whatever is refused is a [maru.command.Refused] with a [SurveyRefusal].
public final class SurveyDecider {
  private SurveyDecider() {}

  public static List<SurveyEvent> open(Place place, SurveyBoard board, OpenSurvey command) {
    wasNotOpenedYet(board, command.surveyId());
    noOtherSurveyIsOpen(board);
    return List.of(
        new Opened(
            place.sessionId(),
            place.courseId(),
            place.instructorId(),
            command.surveyId(),
            command.questions(),
            command.anonymous()));
  }

  /// None if it is closed already.
  public static List<SurveyEvent> close(Place place, SurveyBoard board, CloseSurvey command) {
    return opened(board, command.surveyId()).open()
        ? List.of(new Closed(place.sessionId(), place.courseId(), command.surveyId()))
        : List.of();
  }

  /// As the class ends.
  public static List<SurveyEvent> closeWhatIsOpen(Place place, SurveyBoard board) {
    Survey open = board.open();
    return open == null
        ? List.of()
        : List.of(new Closed(place.sessionId(), place.courseId(), open.surveyId()));
  }

  /// It counts only if it is also appended before the survey is closed.
  ///
  /// @param responded to which surveys this student responded before
  /// @param sealed the answers as they are stored, without a place in the event if the survey is
  ///   anonymous
  public static Responded respond(
      Place place,
      SurveyBoard board,
      Set<SurveyId> responded,
      RespondToSurvey command,
      List<SurveyAnswer> sealed) {
    Survey survey = opened(board, command.surveyId());
    isTheFirstResponse(responded, command.surveyId());
    surveyIsOpen(survey);
    answersFit(survey, command.answers());
    somethingIsAnswered(command.answers());
    return new Responded(
        place.sessionId(),
        place.courseId(),
        command.surveyId(),
        command.by(),
        survey.anonymous() ? null : sealed);
  }

  /// Only once: none if they are counted already.
  ///
  /// @param ballots in no order
  public static List<BallotCounted> count(
      boolean counted, CountBallots command, List<List<SurveyAnswer>> ballots) {
    return counted
        ? List.of()
        : ballots.stream()
            .map(answers ->
                new BallotCounted(
                    command.sessionId(), command.courseId(), command.surveyId(), answers))
            .toList();
  }
}
