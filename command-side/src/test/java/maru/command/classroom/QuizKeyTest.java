package maru.command.classroom;

import static maru.command.classroom.ClassroomStory.COURSE;
import static maru.command.classroom.ClassroomStory.QUIZ;
import static maru.command.classroom.ClassroomStory.SESSION;
import static maru.command.classroom.ClassroomStory.STUDENT;
import static maru.command.classroom.ClassroomStory.TEACHER;
import static maru.command.classroom.ClassroomStory.closed;
import static maru.command.classroom.ClassroomStory.ended;
import static maru.command.classroom.ClassroomStory.given;
import static maru.command.classroom.ClassroomStory.presented;
import static maru.command.classroom.ClassroomStory.revealed;
import static maru.command.classroom.ClassroomStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import maru.command.quiz.QuizCommand.CorrectKey;
import maru.command.quiz.QuizCommand.ShowLeaderboard;
import maru.command.quiz.QuizRefusal;
import maru.command.quiz.Rescored;
import maru.command.quiz.Rescored.Change;
import maru.events.member.MemberId;
import maru.events.quiz.QuizEvent.AnswerSubmitted;
import maru.events.quiz.QuizEvent.KeyCorrected;
import maru.events.quiz.QuizEvent.LeaderboardShown;
import org.junit.jupiter.api.Test;

class QuizKeyTest {
  private static final KeyCorrected CORRECTED =
      new KeyCorrected(SESSION, COURSE, TEACHER, QUIZ.quizId(), List.of(1));
  private static final LeaderboardShown RANKED =
      new LeaderboardShown(SESSION, COURSE, QUIZ.quizId());

  @Test
  void aClosedQuizGetsAnotherKeyEvenAfterTheEnd() {
    given(started(), presented(QUIZ), closed(QUIZ)).quiz(key(1, 1), null).then(CORRECTED);
    given(started(), presented(QUIZ), closed(QUIZ), revealed(QUIZ), ended())
        .quiz(key(1), null)
        .then(CORRECTED);
  }

  @Test
  void theSameKeyChangesNothing() {
    given(started(), presented(QUIZ), closed(QUIZ)).quiz(key(0), null).then();
    given(started(), presented(QUIZ), closed(QUIZ), CORRECTED).quiz(key(1), null).then();
  }

  @Test
  void anOpenQuizKeepsItsKey() {
    given(started(), presented(QUIZ)).quiz(key(1), null).thenRefused(QuizRefusal.STILL_OPEN);
  }

  @Test
  void aKeyNamesChoices() {
    given(started(), presented(QUIZ), closed(QUIZ))
        .quiz(key(2), null)
        .thenRefused(QuizRefusal.KEY_NAMES_NO_CHOICE);
    given(started(), presented(QUIZ), closed(QUIZ))
        .quiz(key(), null)
        .thenRefused(QuizRefusal.KEY_NAMES_NO_CHOICE);
  }

  @Test
  void onlyTheInstructorCorrectsIt() {
    var command = new CorrectKey(SESSION, STUDENT, QUIZ.quizId(), List.of(1));
    given(started(), presented(QUIZ), closed(QUIZ))
        .quiz(command, null)
        .thenRefused(ClassroomRefusal.NOT_INSTRUCTOR);
  }

  @Test
  void whoWasRightFirstIsShownOnceAndAfterTheReveal() {
    var show = new ShowLeaderboard(SESSION, TEACHER, QUIZ.quizId());
    given(started(), presented(QUIZ), closed(QUIZ))
        .quiz(show, null)
        .thenRefused(QuizRefusal.NOT_REVEALED);
    given(started(), presented(QUIZ), closed(QUIZ), revealed(QUIZ)).quiz(show, null).then(RANKED);
    given(started(), presented(QUIZ), closed(QUIZ), revealed(QUIZ), RANKED).quiz(show, null).then();
  }

  @Test
  void anotherKeyChangesOnlyWhoseAnswerItTouches() {
    MemberId right = MemberId.of(UUID.randomUUID());
    MemberId wrong = MemberId.of(UUID.randomUUID());
    MemberId neither = MemberId.of(UUID.randomUUID());
    var answers =
        List.of(answer(right, List.of(0)), answer(wrong, List.of(1)), answer(neither, List.of(2)));
    assertThat(Rescored.of(QUIZ.quizId(), List.of(0), List.of(1), answers).changed())
        .containsExactly(new Change(right, true, false), new Change(wrong, false, true));
  }

  private static AnswerSubmitted answer(MemberId by, List<Integer> choices) {
    return new AnswerSubmitted(SESSION, COURSE, QUIZ.quizId(), by, choices);
  }

  private static CorrectKey key(Integer... correct) {
    return new CorrectKey(SESSION, TEACHER, QUIZ.quizId(), List.of(correct));
  }
}
