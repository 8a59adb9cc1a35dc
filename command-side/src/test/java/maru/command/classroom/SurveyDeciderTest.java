package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.SURVEY;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.joined;
import static maru.command.classroom.ClassroomStory.started;

import java.util.List;
import java.util.UUID;
import maru.command.survey.RespondToSurvey.Given;
import maru.command.survey.SurveyCommand.CloseSurvey;
import maru.command.survey.SurveyCommand.OpenSurvey;
import maru.command.survey.SurveyRefusal;
import maru.events.PersonalText;
import maru.events.member.MemberId;
import maru.events.survey.SurveyAnswer;
import maru.events.survey.SurveyEvent;
import maru.events.survey.SurveyEvent.Closed;
import maru.events.survey.SurveyEvent.Opened;
import maru.events.survey.SurveyEvent.Responded;
import maru.events.survey.SurveyId;
import maru.events.survey.SurveyQuestion;
import maru.events.survey.SurveyQuestion.Kind;
import org.junit.jupiter.api.Test;

class SurveyDeciderTest {
  private static final SurveyId NEXT = SurveyId.of(UUID.randomUUID());
  private static final List<SurveyQuestion> QUESTIONS =
      List.of(
          new SurveyQuestion("속도는 어땠나요?", Kind.SINGLE, List.of("느려요", "좋아요", "빨라요")),
          new SurveyQuestion("더 하고 싶은 것", Kind.MULTIPLE, List.of("전각", "사군자")),
          new SurveyQuestion("얼마나 만족하세요?", Kind.SCALE, List.of()),
          new SurveyQuestion("한마디", Kind.TEXT, List.of()));
  private static final Given NOTHING = new Given(List.of(), null, null);
  private static final List<Given> ANSWERS =
      List.of(choose(1), choose(0, 1), scale(5), text("먹 향이 좋았어요"));
  private static final List<SurveyAnswer> SEALED =
      List.of(
          new SurveyAnswer(List.of(1), null, null),
          new SurveyAnswer(List.of(0, 1), null, null),
          new SurveyAnswer(List.of(), 5, null),
          new SurveyAnswer(List.of(), null, new PersonalText(STUDENT, "c2VhbGVk")));

  @Test
  void theInstructorOpensOneSurveyAtATime() {
    given(started()).survey(open(TEACHER, SURVEY)).then(opened(false));
    given(started()).survey(open(STUDENT, SURVEY)).thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
    given().survey(open(TEACHER, SURVEY)).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), opened(false))
        .survey(open(TEACHER, NEXT))
        .thenRefused(SurveyRefusal.ANOTHER_IS_OPEN);
    given(started(), opened(false), closed())
        .survey(open(TEACHER, SURVEY))
        .thenRefused(SurveyRefusal.ALREADY_OPENED);
  }

  @Test
  void aSurveyClosesOnceAndWithTheClass() {
    var close = new CloseSurvey(SESSION, TEACHER, SURVEY);
    given(started(), opened(false)).survey(close).then(closed());
    given(started(), opened(false), closed()).survey(close).then();
    given(started()).survey(close).thenRefused(SurveyRefusal.NOT_FOUND);
    given(started(), opened(false)).end(TEACHER).then(closed(), ended());
  }

  @Test
  void aStudentAnswersOnceWhileItIsOpen() {
    given(started(), opened(false))
        .andASeat()
        .respond(STUDENT, ANSWERS, SEALED)
        .then(responded(SEALED));
    given(started(), opened(false), joined(STUDENT), responded(SEALED))
        .respond(STUDENT, ANSWERS, SEALED)
        .thenRefused(SurveyRefusal.ALREADY_ANSWERED);
    given(started(), opened(false), closed())
        .andASeat()
        .respond(STUDENT, ANSWERS, SEALED)
        .thenRefused(SurveyRefusal.CLOSED);
    given(started())
        .andASeat()
        .respond(STUDENT, ANSWERS, SEALED)
        .thenRefused(SurveyRefusal.NOT_FOUND);
    given(started(), opened(false))
        .respond(STUDENT, ANSWERS, SEALED)
        .thenRefused(ClassroomRefusal.NOT_ENROLLED);
    given(started(), opened(false))
        .respond(TEACHER, ANSWERS, SEALED)
        .thenRefused(SurveyRefusal.OWN_SURVEY);
  }

  @Test
  void anAnonymousSurveyKeepsNoAnswerBesideTheMember() {
    given(started(), opened(true))
        .andASeat()
        .respond(STUDENT, ANSWERS, SEALED)
        .then(new Responded(SESSION, COURSE, SURVEY, STUDENT, null));
  }

  @Test
  void everyQuestionMayBePassedOverButNotAll() {
    List<SurveyAnswer> sealed = List.of(SEALED.get(0), empty(), empty(), empty());
    given(started(), opened(false))
        .andASeat()
        .respond(STUDENT, List.of(choose(1), NOTHING, NOTHING, NOTHING), sealed)
        .then(responded(sealed));
    refused(SurveyRefusal.NOTHING_ANSWERED, NOTHING, NOTHING, NOTHING, NOTHING);
  }

  @Test
  void anAnswerFitsItsQuestion() {
    refused(SurveyRefusal.OTHER_NUMBER_OF_ANSWERS, choose(1));
    refused(SurveyRefusal.DOES_NOT_FIT, choose(0, 1), NOTHING, NOTHING, NOTHING);
    refused(SurveyRefusal.DOES_NOT_FIT, choose(3), NOTHING, NOTHING, NOTHING);
    refused(SurveyRefusal.DOES_NOT_FIT, choose(-1), NOTHING, NOTHING, NOTHING);
    refused(SurveyRefusal.DOES_NOT_FIT, NOTHING, text("사군자"), NOTHING, NOTHING);
    refused(SurveyRefusal.DOES_NOT_FIT, NOTHING, NOTHING, scale(6), NOTHING);
    refused(SurveyRefusal.DOES_NOT_FIT, NOTHING, NOTHING, scale(0), NOTHING);
    refused(SurveyRefusal.DOES_NOT_FIT, NOTHING, NOTHING, NOTHING, scale(3));
  }

  private static void refused(SurveyRefusal refusal, Given... answers) {
    given(started(), opened(false))
        .andASeat()
        .respond(STUDENT, List.of(answers), SEALED)
        .thenRefused(refusal);
  }

  private static OpenSurvey open(MemberId by, SurveyId surveyId) {
    return new OpenSurvey(SESSION, by, surveyId, QUESTIONS, false);
  }

  private static SurveyEvent opened(boolean anonymous) {
    return new Opened(SESSION, COURSE, TEACHER, SURVEY, QUESTIONS, anonymous);
  }

  private static SurveyEvent closed() {
    return new Closed(SESSION, COURSE, SURVEY);
  }

  private static SurveyEvent responded(List<SurveyAnswer> answers) {
    return new Responded(SESSION, COURSE, SURVEY, STUDENT, answers);
  }

  private static Given choose(Integer... choices) {
    return new Given(List.of(choices), null, null);
  }

  private static Given scale(int scale) {
    return new Given(List.of(), scale, null);
  }

  private static Given text(String text) {
    return new Given(List.of(), null, text);
  }

  private static SurveyAnswer empty() {
    return new SurveyAnswer(List.of(), null, null);
  }
}
