package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.NOW;
import static maru.command.classroom.ClassroomStory.OTHER;
import static maru.command.classroom.ClassroomStory.QUIZ;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.START;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.closed;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.presented;
import static maru.command.classroom.ClassroomStory.revealed;
import static maru.command.classroom.ClassroomStory.scheduled;
import static maru.command.classroom.ClassroomStory.started;

import java.time.Duration;
import java.time.ZoneId;
import maru.command.quiz.QuizCommand.CloseQuiz;
import maru.command.quiz.QuizCommand.PresentPreparedQuiz;
import maru.command.quiz.QuizCommand.PresentQuiz;
import maru.command.quiz.QuizCommand.RevealQuiz;
import maru.command.quiz.QuizRefusal;
import maru.events.catalogue.CatalogueEvent.SessionCancelled;
import maru.events.catalogue.CatalogueEvent.SessionMoved;
import maru.events.catalogue.StudentsSeenBy;
import org.junit.jupiter.api.Test;

class ClassroomDeciderTest {
  private static final PresentQuiz PRESENT = new PresentQuiz(SESSION, TEACHER, QUIZ);

  @Test
  void theInstructorBeginsTheClass() {
    given(scheduled()).start(TEACHER, START).then(started());
  }

  @Test
  void aClassBeginsWithWhatItsCourseSaysOfWhoSeesStudents() {
    given(scheduled())
        .start(TEACHER, START, StudentsSeenBy.INSTRUCTOR)
        .then(started(StudentsSeenBy.INSTRUCTOR));
    given(scheduled(), started(StudentsSeenBy.INSTRUCTOR)).start(TEACHER, NOW).then();
  }

  @Test
  void aClassBeginsOnce() {
    given(scheduled(), started()).start(TEACHER, NOW).then();
    given(scheduled(), started(), ended()).start(TEACHER, NOW).thenRefused(ClassroomRefusal.ENDED);
  }

  @Test
  void nobodyElseBeginsIt() {
    given(scheduled()).start(STUDENT, START).thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void aClassBeginsAtMostHalfAnHourEarly() {
    given(scheduled()).start(TEACHER, START.minus(Duration.ofMinutes(30))).then(started());
    given(scheduled())
        .start(TEACHER, START.minus(Duration.ofMinutes(30)).minusMillis(1))
        .thenRefused(ClassroomRefusal.TOO_EARLY);
  }

  @Test
  void theTimeIsThatOfTheLastPlan() {
    var moved =
        new SessionMoved(
            COURSE,
            SESSION,
            TEACHER,
            START.plus(Duration.ofDays(1)),
            60,
            ZoneId.of("Asia/Seoul"),
            null);
    given(scheduled(), moved).start(TEACHER, START).thenRefused(ClassroomRefusal.TOO_EARLY);
  }

  @Test
  void whatIsNotPlannedDoesNotBegin() {
    given().start(TEACHER, START).thenRefused(ClassroomRefusal.NOT_FOUND);
    given(scheduled(), new SessionCancelled(COURSE, SESSION, TEACHER))
        .start(TEACHER, START)
        .thenRefused(ClassroomRefusal.CANCELLED);
  }

  @Test
  void theInstructorEndsTheClassOnce() {
    given(started()).end(TEACHER).then(ended());
    given(started(), ended()).end(TEACHER).then();
    given().end(TEACHER).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started()).end(STUDENT).thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
    given(started(), ended()).end(STUDENT).thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void theEndClosesWhatIsOpen() {
    given(started(), presented(QUIZ)).end(TEACHER).then(closed(QUIZ), ended());
    given(started(), presented(QUIZ), closed(QUIZ)).end(TEACHER).then(ended());
  }

  @Test
  void aQuizIsShownToARunningClassByItsInstructor() {
    given(started()).quiz(PRESENT, null).then(presented(QUIZ));
    given().quiz(PRESENT, null).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), ended()).quiz(PRESENT, null).thenRefused(ClassroomRefusal.ENDED);
    given(started())
        .quiz(new PresentQuiz(SESSION, STUDENT, QUIZ), null)
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void aPreparedQuizIsTheCoursesOwn() {
    var prepared = new PresentPreparedQuiz(SESSION, TEACHER, OTHER.quizId());
    given(started()).quiz(prepared, OTHER).then(presented(OTHER));
    given(started()).quiz(prepared, null).thenRefused(QuizRefusal.NOT_FOUND);
  }

  @Test
  void aQuizIsShownOnce() {
    given(started(), presented(QUIZ), closed(QUIZ))
        .quiz(PRESENT, null)
        .thenRefused(QuizRefusal.ALREADY_PRESENTED);
  }

  @Test
  void oneQuizIsOpenAtATime() {
    given(started(), presented(OTHER)).quiz(PRESENT, null).thenRefused(QuizRefusal.ANOTHER_IS_OPEN);
    given(started(), presented(OTHER), closed(OTHER)).quiz(PRESENT, null).then(presented(QUIZ));
  }

  @Test
  void aQuizWhoseTimeIsOverIsClosedBeforeTheNext() {
    given(started(), presented(QUIZ))
        .quiz(new PresentQuiz(SESSION, TEACHER, OTHER), null, NOW.plusSeconds(31))
        .then(closed(QUIZ), presented(OTHER));
  }

  @Test
  void aQuizIsClosedOnce() {
    var close = new CloseQuiz(SESSION, TEACHER, QUIZ.quizId());
    given(started(), presented(QUIZ)).quiz(close, null).then(closed(QUIZ));
    given(started(), presented(QUIZ), closed(QUIZ)).quiz(close, null).then();
    given(started()).quiz(close, null).thenRefused(QuizRefusal.NOT_FOUND);
  }

  @Test
  void revealingClosesFirst() {
    var reveal = new RevealQuiz(SESSION, TEACHER, QUIZ.quizId());
    given(started(), presented(QUIZ)).quiz(reveal, null).then(closed(QUIZ), revealed(QUIZ));
    given(started(), presented(QUIZ), closed(QUIZ)).quiz(reveal, null).then(revealed(QUIZ));
    given(started(), presented(QUIZ), closed(QUIZ), revealed(QUIZ)).quiz(reveal, null).then();
  }
}
