package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.NOW;
import static maru.command.classroom.ClassroomStory.OTHER;
import static maru.command.classroom.ClassroomStory.QUIZ;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.answered;
import static maru.command.classroom.ClassroomStory.closed;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.joined;
import static maru.command.classroom.ClassroomStory.left;
import static maru.command.classroom.ClassroomStory.presented;
import static maru.command.classroom.ClassroomStory.started;

import maru.command.quiz.QuizRefusal;
import org.junit.jupiter.api.Test;

class ParticipationDeciderTest {

  @Test
  void whoHasASeatJoins() {
    given(started()).andASeat().join(STUDENT).then(joined(STUDENT));
    given(started(), joined(STUDENT), left(STUDENT)).andASeat().join(STUDENT).then(joined(STUDENT));
  }

  @Test
  void theInstructorJoinsWithoutASeat() {
    given(started()).join(TEACHER).then(joined(TEACHER));
  }

  @Test
  void whoIsThereDoesNotJoinAgain() {
    given(started(), joined(STUDENT)).andASeat().join(STUDENT).then();
  }

  @Test
  void nobodyJoinsWithoutASeatOrOutsideOfTheClass() {
    given(started()).join(STUDENT).thenRefused(ClassroomRefusal.NOT_ENROLLED);
    given().andASeat().join(STUDENT).thenRefused(ClassroomRefusal.NOT_STARTED);
    given(started(), ended()).andASeat().join(STUDENT).thenRefused(ClassroomRefusal.ENDED);
  }

  @Test
  void oneLeavesOnceEvenAfterTheEnd() {
    given(started(), joined(STUDENT), ended()).leave(STUDENT).then(left(STUDENT));
    given(started(), joined(STUDENT), left(STUDENT)).leave(STUDENT).then();
    given(started()).leave(STUDENT).then();
  }

  @Test
  void whoIsGoneLeftWhenLastSeen() {
    given(started(), joined(STUDENT))
        .isGone(STUDENT, NOW.minusSeconds(40))
        .then(left(STUDENT, NOW.minusSeconds(40)));
    given(started(), joined(STUDENT), left(STUDENT)).isGone(STUDENT, NOW).then();
  }

  @Test
  void aStudentAnswersWhileTheQuizIsOpen() {
    given(started(), presented(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .then(answered(STUDENT, QUIZ, 0));
    given(started(), presented(QUIZ), closed(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .thenRefused(QuizRefusal.CLOSED);
  }

  @Test
  void theLastInstantCountsAndTheNextDoesNot() {
    given(started(), presented(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW.plusSeconds(30), 1)
        .then(answered(STUDENT, QUIZ, 1));
    given(started(), presented(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW.plusSeconds(30).plusNanos(1_000), 1)
        .thenRefused(QuizRefusal.CLOSED);
  }

  @Test
  void onlyTheFirstAnswerCounts() {
    given(started(), presented(QUIZ), answered(STUDENT, QUIZ, 1))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .thenRefused(QuizRefusal.ALREADY_ANSWERED);
  }

  @Test
  void whoJoinedMayAnswerEvenWithoutTheSeatLater() {
    given(started(), joined(STUDENT), presented(QUIZ))
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .then(answered(STUDENT, QUIZ, 0));
    given(started(), presented(QUIZ))
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .thenRefused(ClassroomRefusal.NOT_ENROLLED);
  }

  @Test
  void theInstructorDoesNotAnswer() {
    given(started(), presented(QUIZ))
        .answer(TEACHER, QUIZ.quizId(), NOW, 0)
        .thenRefused(QuizRefusal.OWN_QUIZ);
  }

  @Test
  void anAnswerNamesChoicesOfAQuizThatWasShown() {
    given(started())
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 0)
        .thenRefused(QuizRefusal.NOT_FOUND);
    given(started(), presented(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 2)
        .thenRefused(QuizRefusal.NO_SUCH_CHOICE);
    given(started(), presented(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW)
        .thenRefused(QuizRefusal.NO_SUCH_CHOICE);
    given(started(), presented(QUIZ))
        .andASeat()
        .answer(STUDENT, QUIZ.quizId(), NOW, 0, 1)
        .thenRefused(QuizRefusal.ONE_CHOICE_ONLY);
  }

  @Test
  void severalChoicesAreKeptInOrderAndOnce() {
    given(started(), presented(OTHER))
        .andASeat()
        .answer(STUDENT, OTHER.quizId(), NOW, 1, 0, 1)
        .then(answered(STUDENT, OTHER, 0, 1));
  }
}
