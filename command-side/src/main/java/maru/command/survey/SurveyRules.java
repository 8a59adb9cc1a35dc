package maru.command.survey;

import java.util.List;
import java.util.Set;
import maru.command.Refused;
import maru.command.survey.RespondToSurvey.Given;
import maru.command.survey.SurveyBoard.Survey;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;

/// The rules of surveys, each a sentence that refuses when it isn't so.
final class SurveyRules {
  static final int SCALE_LEAST = 1;
  static final int SCALE_MOST = 5;

  private SurveyRules() {}

  static void wasNotOpenedYet(SurveyBoard board, SurveyId surveyId) {
    if (board.find(surveyId) != null) {
      throw new Refused(SurveyRefusal.ALREADY_OPENED);
    }
  }

  static void noOtherSurveyIsOpen(SurveyBoard board) {
    if (board.open() != null) {
      throw new Refused(SurveyRefusal.ANOTHER_IS_OPEN);
    }
  }

  static Survey opened(SurveyBoard board, SurveyId surveyId) {
    Survey survey = board.find(surveyId);
    if (survey == null) {
      throw new Refused(SurveyRefusal.NOT_FOUND);
    }
    return survey;
  }

  static void isTheFirstResponse(Set<SurveyId> responded, SurveyId surveyId) {
    if (responded.contains(surveyId)) {
      throw new Refused(SurveyRefusal.ALREADY_ANSWERED);
    }
  }

  static void surveyIsOpen(Survey survey) {
    if (!survey.open()) {
      throw new Refused(SurveyRefusal.CLOSED);
    }
  }

  static void answersFit(Survey survey, List<Given> answers) {
    int questions = survey.questions().size();
    if (answers.size() != questions) {
      throw new Refused(SurveyRefusal.OTHER_NUMBER_OF_ANSWERS, questions);
    }
    for (int i = 0; i < questions; i++) {
      Given given = answers.get(i);
      if (!given.isEmpty() && !fits(survey.questions().get(i), given)) {
        throw new Refused(SurveyRefusal.DOES_NOT_FIT, i + 1);
      }
    }
  }

  static void somethingIsAnswered(List<Given> answers) {
    if (answers.stream().allMatch(Given::isEmpty)) {
      throw new Refused(SurveyRefusal.NOTHING_ANSWERED);
    }
  }

  private static boolean fits(SurveyQuestion question, Given given) {
    Integer scale = given.scale();
    return switch (question.kind()) {
      case SINGLE -> given.choices().size() == 1 && isChosenOnly(question, given);
      case MULTIPLE -> !given.choices().isEmpty() && isChosenOnly(question, given);
      case SCALE ->
          scale != null
              && scale >= SCALE_LEAST
              && scale <= SCALE_MOST
              && given.choices().isEmpty()
              && given.text() == null;
      case TEXT -> given.text() != null && given.choices().isEmpty() && scale == null;
    };
  }

  private static boolean isChosenOnly(SurveyQuestion question, Given given) {
    int most = question.choices().size();
    return given.scale() == null
        && given.text() == null
        && given.choices().stream().allMatch(choice -> choice >= 0 && choice < most);
  }
}
